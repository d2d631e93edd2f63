-- CreateEnum
CREATE TYPE "ChannelStatus" AS ENUM ('connected', 'needs_reconnect', 'disconnected');

-- CreateEnum
CREATE TYPE "MediaFileStatus" AS ENUM ('receiving', 'ready', 'failed', 'deleted');

-- CreateEnum
CREATE TYPE "MediaFileOrigin" AS ENUM ('browser', 'url', 'download');

-- CreateEnum
CREATE TYPE "UploadStatus" AS ENUM ('draft', 'scheduled', 'queued', 'downloading', 'uploading', 'processing', 'uploaded', 'published', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "PrivacyStatus" AS ENUM ('public', 'unlisted', 'private');

-- CreateEnum
CREATE TYPE "OnQuota" AS ENUM ('wait', 'fail');

-- AlterTable
ALTER TABLE "QuotaEntry" ADD COLUMN     "uploadId" UUID;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "storageLimit" BIGINT;

-- CreateTable
CREATE TABLE "Channel" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "platformId" TEXT NOT NULL,
    "heldPlatformId" TEXT,
    "profileId" UUID NOT NULL,
    "googleSubject" TEXT,
    "googleEmail" TEXT,
    "title" TEXT NOT NULL,
    "handle" TEXT,
    "thumbnailUrl" TEXT,
    "uploadsPlaylistId" TEXT,
    "status" "ChannelStatus" NOT NULL DEFAULT 'connected',
    "statusReason" TEXT,
    "statusDetail" TEXT,
    "statusAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "uploadBlockedTill" TIMESTAMPTZ(3),
    "tokenCheckedAt" TIMESTAMPTZ(3),
    "lastUsed" JSONB NOT NULL DEFAULT '{}',
    "connectedById" UUID,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disconnectedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChannelCredential" (
    "channelId" UUID NOT NULL,
    "keyId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "accessExpires" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChannelCredential_pkey" PRIMARY KEY ("channelId")
);

-- CreateTable
CREATE TABLE "OAuthAttempt" (
    "id" TEXT NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "verifier" BYTEA NOT NULL,
    "keyId" TEXT NOT NULL,
    "scopes" TEXT[],
    "channelId" UUID,
    "returnTo" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OAuthAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaFile" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "origin" "MediaFileOrigin" NOT NULL,
    "status" "MediaFileStatus" NOT NULL DEFAULT 'receiving',
    "name" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "storageKey" TEXT NOT NULL,
    "size" BIGINT,
    "received" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "container" TEXT,
    "mimeType" TEXT,
    "durationMs" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "videoCodec" TEXT,
    "audioCodec" TEXT,
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MediaFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "status" "UploadStatus" NOT NULL DEFAULT 'queued',
    "mediaFileId" UUID,
    "sourceUrl" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "categoryId" TEXT,
    "privacyStatus" "PrivacyStatus" NOT NULL,
    "publishAt" TIMESTAMPTZ(3),
    "madeForKids" BOOLEAN NOT NULL,
    "containsSyntheticMedia" BOOLEAN NOT NULL DEFAULT false,
    "playlistId" TEXT,
    "thumbnailFileId" UUID,
    "notifySubscribers" BOOLEAN NOT NULL DEFAULT true,
    "onQuota" "OnQuota" NOT NULL DEFAULT 'wait',
    "fileMark" TEXT NOT NULL,
    "session" BYTEA,
    "sessionKeyId" TEXT,
    "sessionAt" TIMESTAMPTZ(3),
    "insertAskedAt" TIMESTAMPTZ(3),
    "bytesTotal" BIGINT,
    "bytesSent" BIGINT NOT NULL DEFAULT 0,
    "downloaded" BIGINT NOT NULL DEFAULT 0,
    "youtubeId" TEXT,
    "actualPrivacy" "PrivacyStatus",
    "uploadState" TEXT,
    "processing" TEXT,
    "stateReadAt" TIMESTAMPTZ(3),
    "waitingFor" TEXT,
    "waitingTill" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "errorRemedy" TEXT,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "deadlineAt" TIMESTAMPTZ(3),
    "consentById" UUID,
    "consentAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "uploadedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadEvent" (
    "id" BIGSERIAL NOT NULL,
    "uploadId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "from" "UploadStatus",
    "to" "UploadStatus",
    "actor" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "evidence" JSONB,

    CONSTRAINT "UploadEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadDraft" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UploadDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadTemplate" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UploadTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "uploadId" UUID,
    "videoId" UUID NOT NULL,
    "youtubeId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "privacyStatus" "PrivacyStatus" NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "goneAt" TIMESTAMPTZ(3),
    "statsReadAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VendorAnswer" (
    "key" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VendorAnswer_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Channel_heldPlatformId_key" ON "Channel"("heldPlatformId");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_workspaceId_platformId_key" ON "Channel"("workspaceId", "platformId");

-- CreateIndex
CREATE INDEX "OAuthAttempt_expiresAt_idx" ON "OAuthAttempt"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "MediaFile_storageKey_key" ON "MediaFile"("storageKey");

-- CreateIndex
CREATE INDEX "MediaFile_workspaceId_createdAt_idx" ON "MediaFile"("workspaceId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "MediaFile_workspaceId_sha256_idx" ON "MediaFile"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "MediaFile_status_expiresAt_idx" ON "MediaFile"("status", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_fileMark_key" ON "Upload"("fileMark");

-- CreateIndex
CREATE INDEX "Upload_workspaceId_createdAt_idx" ON "Upload"("workspaceId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Upload_workspaceId_publishAt_idx" ON "Upload"("workspaceId", "publishAt");

-- CreateIndex
CREATE INDEX "Upload_status_deadlineAt_idx" ON "Upload"("status", "deadlineAt");

-- CreateIndex
CREATE INDEX "Upload_channelId_status_idx" ON "Upload"("channelId", "status");

-- CreateIndex
CREATE INDEX "Upload_mediaFileId_idx" ON "Upload"("mediaFileId");

-- CreateIndex
CREATE INDEX "UploadEvent_uploadId_id_idx" ON "UploadEvent"("uploadId", "id");

-- CreateIndex
CREATE INDEX "UploadDraft_workspaceId_userId_updatedAt_idx" ON "UploadDraft"("workspaceId", "userId", "updatedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "UploadTemplate_workspaceId_name_key" ON "UploadTemplate"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Post_uploadId_key" ON "Post"("uploadId");

-- CreateIndex
CREATE INDEX "Post_workspaceId_publishedAt_idx" ON "Post"("workspaceId", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "Post_videoId_idx" ON "Post"("videoId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_channelId_youtubeId_key" ON "Post"("channelId", "youtubeId");

-- CreateIndex
CREATE INDEX "VendorAnswer_expiresAt_idx" ON "VendorAnswer"("expiresAt");

-- CreateIndex
CREATE INDEX "QuotaEntry_uploadId_idx" ON "QuotaEntry"("uploadId");

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelCredential" ADD CONSTRAINT "ChannelCredential_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaFile" ADD CONSTRAINT "MediaFile_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_mediaFileId_fkey" FOREIGN KEY ("mediaFileId") REFERENCES "MediaFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_thumbnailFileId_fkey" FOREIGN KEY ("thumbnailFileId") REFERENCES "MediaFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadEvent" ADD CONSTRAINT "UploadEvent_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadDraft" ADD CONSTRAINT "UploadDraft_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadTemplate" ADD CONSTRAINT "UploadTemplate_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
