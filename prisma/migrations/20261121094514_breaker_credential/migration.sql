-- AlterTable
ALTER TABLE "ConnectorState" ADD COLUMN     "credential" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ParseRunItem" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Profile" ADD COLUMN     "feedReadAt" TIMESTAMPTZ(3);
