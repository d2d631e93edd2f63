-- CreateEnum
CREATE TYPE "RetentionMode" AS ENUM ('keep', 'unaudited', 'custom');

-- CreateEnum
CREATE TYPE "EraseRule" AS ENUM ('shared_retention', 'import_retention', 'profile_request', 'import_request', 'user_request', 'workspace_request');

-- AlterTable
ALTER TABLE "ProfileView" ADD COLUMN     "sharedFrom" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RetentionPolicy" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" "RetentionMode" NOT NULL DEFAULT 'keep',
    "days" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID,

    CONSTRAINT "RetentionPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkspaceRetention" (
    "workspaceId" UUID NOT NULL,
    "sharedDays" INTEGER,
    "importedDays" INTEGER,
    "sharedFrom" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkspaceRetention_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "EraseEntry" (
    "id" UUID NOT NULL,
    "occasion" TEXT NOT NULL,
    "rule" "EraseRule" NOT NULL,
    "workspaceId" UUID,
    "platform" "Platform",
    "entityId" UUID,
    "before" TIMESTAMPTZ(3),
    "days" INTEGER,
    "profiles" INTEGER NOT NULL DEFAULT 0,
    "videos" INTEGER NOT NULL DEFAULT 0,
    "videoPoints" INTEGER NOT NULL DEFAULT 0,
    "profilePoints" INTEGER NOT NULL DEFAULT 0,
    "requestedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EraseEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EraseEntry_occasion_key" ON "EraseEntry"("occasion");

-- CreateIndex
CREATE INDEX "EraseEntry_at_idx" ON "EraseEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "EraseEntry_workspaceId_at_idx" ON "EraseEntry"("workspaceId", "at" DESC);

-- AddForeignKey
ALTER TABLE "WorkspaceRetention" ADD CONSTRAINT "WorkspaceRetention_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
