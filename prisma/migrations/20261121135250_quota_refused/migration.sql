-- AlterTable
ALTER TABLE "QuotaBucket" ADD COLUMN     "refusedAt" TIMESTAMPTZ(3);
