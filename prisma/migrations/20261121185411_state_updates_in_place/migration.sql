-- DropIndex
DROP INDEX "VideoState_scope_profileId_firstViewsAt_idx";

-- DropIndex
DROP INDEX "VideoState_scope_profileId_views_idx";

-- Each look moves the row of every video that it tells of. With no index on what moves, and as much room in a page as its rows
-- take, the new version lies beside the old one (a heap-only tuple) and no index is written.
ALTER TABLE "VideoState" SET (fillfactor = 50);
