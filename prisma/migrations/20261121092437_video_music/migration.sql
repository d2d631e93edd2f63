-- AlterTable
ALTER TABLE "Video" ADD COLUMN     "music" TEXT;
