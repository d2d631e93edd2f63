-- AlterTable
ALTER TABLE "ParseRunItem" ADD COLUMN     "dispatchedAt" TIMESTAMPTZ(3),
ADD COLUMN     "refreshedAt" TIMESTAMPTZ(3);
