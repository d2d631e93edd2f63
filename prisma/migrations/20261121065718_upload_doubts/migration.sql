-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "finalAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "setbacks" INTEGER NOT NULL DEFAULT 0;
