-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Platform" AS ENUM ('youtube', 'tiktok', 'instagram');

-- CreateEnum
CREATE TYPE "UserRole" AS ENUM ('admin', 'user');

-- CreateEnum
CREATE TYPE "UserStatus" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "WorkspaceRole" AS ENUM ('owner', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('browser', 'program');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('queued', 'running', 'completed', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "Quality" AS ENUM ('exact', 'rounded', 'estimated');

-- CreateEnum
CREATE TYPE "RunTrigger" AS ENUM ('manual', 'blogger_added', 'schedule');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('queued', 'running', 'completed', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "QuotaEntryStatus" AS ENUM ('reserved', 'committed', 'released');

-- CreateEnum
CREATE TYPE "BreakerState" AS ENUM ('closed', 'open', 'half_open');

-- CreateEnum
CREATE TYPE "ProfileStatus" AS ENUM ('pending', 'active', 'empty', 'private', 'not_found', 'terminated', 'blocked', 'error');

-- CreateEnum
CREATE TYPE "VideoKind" AS ENUM ('long', 'short', 'live', 'reel', 'photo', 'post', 'unknown');

-- CreateEnum
CREATE TYPE "VideoAvailability" AS ENUM ('public', 'unlisted', 'private', 'members_only', 'deleted', 'unknown');

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "workspaceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "retryAt" TIMESTAMPTZ(3),

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveEvent" (
    "id" BIGSERIAL NOT NULL,
    "workspaceId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LiveEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "CachedImage" (
    "id" TEXT NOT NULL,
    "sourceUrl" TEXT NOT NULL,
    "contentType" TEXT,
    "bytes" BYTEA,
    "width" INTEGER,
    "height" INTEGER,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retryAt" TIMESTAMPTZ(3),

    CONSTRAINT "CachedImage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" "UserRole" NOT NULL DEFAULT 'user',
    "status" "UserStatus" NOT NULL DEFAULT 'active',
    "locale" TEXT,
    "theme" TEXT,
    "lastWorkspaceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "userAgent" TEXT,
    "ip" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedFor" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RefreshToken" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "workspaceId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "WorkspaceRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "email" TEXT,
    "role" "WorkspaceRole" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "workspaceId" UUID,
    "actorId" UUID,
    "actorKind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "ip" TEXT,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'queued',
    "preset" TEXT,
    "mapping" JSONB,
    "options" JSONB NOT NULL DEFAULT '{}',
    "fileName" TEXT,
    "fileKey" TEXT,
    "encoding" TEXT,
    "delimiter" TEXT,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "errorCount" INTEGER NOT NULL DEFAULT 0,
    "errorDetail" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportError" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ImportError_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "VideoSnapshot" (
    "videoId" UUID NOT NULL,
    "scope" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "views" BIGINT,
    "likes" BIGINT,
    "comments" BIGINT,
    "shares" BIGINT,
    "favorites" BIGINT,
    "source" TEXT NOT NULL,
    "quality" "Quality" NOT NULL DEFAULT 'exact',
    "previousSeenAt" TIMESTAMPTZ(3),
    "importId" UUID,

    CONSTRAINT "VideoSnapshot_pkey" PRIMARY KEY ("videoId","scope","observedAt")
) PARTITION BY RANGE ("observedAt");

-- CreateTable
CREATE TABLE "ProfileSnapshot" (
    "profileId" UUID NOT NULL,
    "scope" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "followers" BIGINT,
    "videoCount" BIGINT,
    "views" BIGINT,
    "source" TEXT NOT NULL,
    "quality" "Quality" NOT NULL DEFAULT 'exact',
    "previousSeenAt" TIMESTAMPTZ(3),
    "importId" UUID,

    CONSTRAINT "ProfileSnapshot_pkey" PRIMARY KEY ("profileId","scope","observedAt")
) PARTITION BY RANGE ("observedAt");

-- CreateTable
CREATE TABLE "ProfileView" (
    "scope" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProfileView_pkey" PRIMARY KEY ("scope","profileId")
);

-- CreateTable
CREATE TABLE "VideoState" (
    "scope" UUID NOT NULL,
    "videoId" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "firstObservedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastObservedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "quality" "Quality" NOT NULL,
    "views" BIGINT,
    "likes" BIGINT,
    "comments" BIGINT,
    "shares" BIGINT,
    "favorites" BIGINT,
    "firstViews" BIGINT,
    "firstViewsAt" TIMESTAMPTZ(3),
    "firstLikes" BIGINT,
    "firstLikesAt" TIMESTAMPTZ(3),
    "firstComments" BIGINT,
    "firstCommentsAt" TIMESTAMPTZ(3),
    "firstShares" BIGINT,
    "firstSharesAt" TIMESTAMPTZ(3),

    CONSTRAINT "VideoState_pkey" PRIMARY KEY ("scope","videoId")
);

-- CreateTable
CREATE TABLE "ProfileRollup" (
    "scope" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "bucket" TIMESTAMPTZ(3) NOT NULL,
    "gainedViews" BIGINT NOT NULL DEFAULT 0,
    "gainedLikes" BIGINT NOT NULL DEFAULT 0,
    "gainedComments" BIGINT NOT NULL DEFAULT 0,
    "gainedShares" BIGINT NOT NULL DEFAULT 0,
    "views" BIGINT,
    "likes" BIGINT,
    "comments" BIGINT,
    "shares" BIGINT,
    "favorites" BIGINT,
    "engActions" BIGINT,
    "engViews" BIGINT,
    "videosTracked" INTEGER NOT NULL DEFAULT 0,
    "followers" BIGINT,
    "observedAt" TIMESTAMPTZ(3) NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "ProfileRollup_pkey" PRIMARY KEY ("scope","profileId","bucket")
);

-- CreateTable
CREATE TABLE "ParseRun" (
    "id" UUID NOT NULL,
    "workspaceId" UUID,
    "trigger" "RunTrigger" NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
    "scheduledFor" DATE,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "requestedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ParseRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParseRunItem" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
    "step" TEXT,
    "videosSeen" INTEGER NOT NULL DEFAULT 0,
    "videosNew" INTEGER NOT NULL DEFAULT 0,
    "snapshotsWritten" INTEGER NOT NULL DEFAULT 0,
    "units" INTEGER NOT NULL DEFAULT 0,
    "errorCode" TEXT,
    "errorDetail" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ParseRunItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaBucket" (
    "id" UUID NOT NULL,
    "credential" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "limit" INTEGER NOT NULL,
    "used" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "QuotaBucket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaEntry" (
    "id" UUID NOT NULL,
    "bucketId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "status" "QuotaEntryStatus" NOT NULL DEFAULT 'reserved',
    "workspaceId" UUID,
    "profileId" UUID,
    "runId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuotaEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConnectorState" (
    "connector" TEXT NOT NULL,
    "state" "BreakerState" NOT NULL DEFAULT 'closed',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3),
    "retryAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "lastErrorAt" TIMESTAMPTZ(3),
    "lastErrorKind" TEXT,
    "lastErrorDetail" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConnectorState_pkey" PRIMARY KEY ("connector")
);

-- CreateTable
CREATE TABLE "Blogger" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Blogger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "bloggerId" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" UUID NOT NULL,
    "scope" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "platform" "Platform" NOT NULL,
    "platformId" TEXT,
    "handle" TEXT,
    "url" TEXT NOT NULL,
    "title" TEXT,
    "description" TEXT,
    "avatarUrl" TEXT,
    "country" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "uploadsPlaylistId" TEXT,
    "status" "ProfileStatus" NOT NULL DEFAULT 'pending',
    "statusDetail" TEXT,
    "statusAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "followers" BIGINT,
    "followersHidden" BOOLEAN,
    "platformVideoCount" BIGINT,
    "platformViews" BIGINT,
    "source" TEXT,
    "lastParsedAt" TIMESTAMPTZ(3),
    "lastObservedAt" TIMESTAMPTZ(3),
    "etags" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileAlias" (
    "platform" "Platform" NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "profileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProfileAlias_pkey" PRIMARY KEY ("platform","kind","ref")
);

-- CreateTable
CREATE TABLE "Video" (
    "id" UUID NOT NULL,
    "scope" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    "platform" "Platform" NOT NULL,
    "platformVideoId" TEXT NOT NULL,
    "profileId" UUID NOT NULL,
    "kind" "VideoKind" NOT NULL DEFAULT 'unknown',
    "kindMethod" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "url" TEXT NOT NULL,
    "thumbnailUrl" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "durationSec" INTEGER,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "categoryId" TEXT,
    "availability" "VideoAvailability" NOT NULL DEFAULT 'public',
    "availabilityAt" TIMESTAMPTZ(3),
    "etag" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Video_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Outbox_sentAt_createdAt_idx" ON "Outbox"("sentAt", "createdAt");

-- CreateIndex
CREATE INDEX "LiveEvent_workspaceId_id_idx" ON "LiveEvent"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "LiveEvent_createdAt_idx" ON "LiveEvent"("createdAt");

-- CreateIndex
CREATE INDEX "IdempotencyKey_expiresAt_idx" ON "IdempotencyKey"("expiresAt");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RefreshToken_tokenHash_key" ON "RefreshToken"("tokenHash");

-- CreateIndex
CREATE INDEX "RefreshToken_sessionId_idx" ON "RefreshToken"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "ApiToken_workspaceId_idx" ON "ApiToken"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_workspaceId_idx" ON "Invite"("workspaceId");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_idx" ON "AuditEntry"("workspaceId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "ImportJob_workspaceId_createdAt_idx" ON "ImportJob"("workspaceId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ProfileView_profileId_idx" ON "ProfileView"("profileId");

-- CreateIndex
CREATE INDEX "VideoState_scope_profileId_views_idx" ON "VideoState"("scope", "profileId", "views" DESC);

-- CreateIndex
CREATE INDEX "VideoState_scope_profileId_firstViewsAt_idx" ON "VideoState"("scope", "profileId", "firstViewsAt");

-- CreateIndex
CREATE INDEX "VideoState_videoId_idx" ON "VideoState"("videoId");

-- CreateIndex
CREATE INDEX "ProfileRollup_profileId_bucket_idx" ON "ProfileRollup"("profileId", "bucket");

-- CreateIndex
CREATE UNIQUE INDEX "ParseRun_scheduledFor_key" ON "ParseRun"("scheduledFor");

-- CreateIndex
CREATE INDEX "ParseRun_workspaceId_createdAt_idx" ON "ParseRun"("workspaceId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ParseRun_status_idx" ON "ParseRun"("status");

-- CreateIndex
CREATE INDEX "ParseRunItem_profileId_idx" ON "ParseRunItem"("profileId");

-- CreateIndex
CREATE UNIQUE INDEX "ParseRunItem_runId_profileId_key" ON "ParseRunItem"("runId", "profileId");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaBucket_credential_name_day_key" ON "QuotaBucket"("credential", "name", "day");

-- CreateIndex
CREATE INDEX "QuotaEntry_bucketId_method_idx" ON "QuotaEntry"("bucketId", "method");

-- CreateIndex
CREATE INDEX "QuotaEntry_workspaceId_at_idx" ON "QuotaEntry"("workspaceId", "at");

-- CreateIndex
CREATE INDEX "QuotaEntry_runId_idx" ON "QuotaEntry"("runId");

-- CreateIndex
CREATE INDEX "Blogger_workspaceId_deletedAt_idx" ON "Blogger"("workspaceId", "deletedAt");

-- CreateIndex
CREATE INDEX "Subscription_workspaceId_profileId_idx" ON "Subscription"("workspaceId", "profileId");

-- CreateIndex
CREATE INDEX "Subscription_profileId_idx" ON "Subscription"("profileId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_bloggerId_profileId_key" ON "Subscription"("bloggerId", "profileId");

-- CreateIndex
CREATE INDEX "Profile_platform_handle_idx" ON "Profile"("platform", "handle");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_scope_platform_platformId_key" ON "Profile"("scope", "platform", "platformId");

-- CreateIndex
CREATE INDEX "ProfileAlias_profileId_idx" ON "ProfileAlias"("profileId");

-- CreateIndex
CREATE INDEX "Video_profileId_publishedAt_idx" ON "Video"("profileId", "publishedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Video_scope_platform_platformVideoId_key" ON "Video"("scope", "platform", "platformVideoId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportError" ADD CONSTRAINT "ImportError_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportJob"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileView" ADD CONSTRAINT "ProfileView_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VideoState" ADD CONSTRAINT "VideoState_videoId_fkey" FOREIGN KEY ("videoId") REFERENCES "Video"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParseRunItem" ADD CONSTRAINT "ParseRunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ParseRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaEntry" ADD CONSTRAINT "QuotaEntry_bucketId_fkey" FOREIGN KEY ("bucketId") REFERENCES "QuotaBucket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blogger" ADD CONSTRAINT "Blogger_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_bloggerId_fkey" FOREIGN KEY ("bloggerId") REFERENCES "Blogger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileAlias" ADD CONSTRAINT "ProfileAlias_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Video" ADD CONSTRAINT "Video_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Monthly partitions of the two snapshot tables, made ahead by lib/db/partitions. Built beside and attached, so that
-- readers and writers of the other months are not held up.
CREATE FUNCTION create_month_partition(parent text, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month timestamp := date_trunc('month', at AT TIME ZONE 'UTC');
  child text := parent || '_' || to_char(month, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('create_month_partition'));
  IF to_regclass(format('public.%I', child)) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CREATE TABLE public.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)', child, parent);
  EXECUTE format(
    'ALTER TABLE public.%I ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
    parent, child, month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC'
  );
END
$$;
