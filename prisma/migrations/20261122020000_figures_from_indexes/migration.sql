-- Figures of a period add up the first values of the videos published in it. They are written once, so that they can stand in
-- the index without hindering updates in place; read from there they do not touch the table, whose rows move with every look.
DROP INDEX "VideoState_scope_profileId_publishedAt_idx";

CREATE INDEX "VideoState_first_values_idx" ON "VideoState"("scope", "profileId", "publishedAt", "firstObservedAt", "firstViews", "firstViewsAt", "firstLikes", "firstLikesAt", "firstComments", "firstCommentsAt", "firstShares", "firstSharesAt");

-- The same for the course of views: a profile is looked at once a day among all others, so each of its rows is in another page.
CREATE INDEX "ProfileRollup_views_idx" ON "ProfileRollup"("scope", "profileId", "bucket", "gainedViews", "views");

-- An index answers alone for pages that were vacuumed since they were written: not after a fifth of the rows moved or came, but
-- after each hourly refresh of young videos, and each night.
ALTER TABLE "ProfileRollup" SET (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 1000);
ALTER TABLE "VideoState" SET (autovacuum_vacuum_scale_factor = 0.02);
