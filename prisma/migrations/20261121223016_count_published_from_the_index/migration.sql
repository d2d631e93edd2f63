-- DropIndex
DROP INDEX "Video_profileId_publishedAt_idx";

-- CreateIndex
CREATE INDEX "Video_profileId_publishedAt_scope_idx" ON "Video"("profileId", "publishedAt" DESC, "scope");
