-- CreateEnum
CREATE TYPE "DownloadStatus" AS ENUM ('queued', 'running', 'completed', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Download" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "platform" "Platform",
    "kind" TEXT,
    "ref" TEXT,
    "height" INTEGER,
    "subtitles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "title" TEXT,
    "channelTitle" TEXT,
    "thumbnailUrl" TEXT,
    "durationSec" INTEGER,
    "mediaFileId" UUID NOT NULL,
    "status" "DownloadStatus" NOT NULL DEFAULT 'queued',
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT,
    "speed" BIGINT,
    "etaSec" INTEGER,
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Download_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Download_mediaFileId_key" ON "Download"("mediaFileId");

-- CreateIndex
CREATE INDEX "Download_workspaceId_createdAt_idx" ON "Download"("workspaceId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Download_status_idx" ON "Download"("status");

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Download" ADD CONSTRAINT "Download_mediaFileId_fkey" FOREIGN KEY ("mediaFileId") REFERENCES "MediaFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;
