-- AlterTable
ALTER TABLE "ImportError" ADD COLUMN     "code" TEXT,
ADD COLUMN     "params" JSONB NOT NULL DEFAULT '{}';
