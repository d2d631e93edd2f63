-- AlterTable
ALTER TABLE "ProfileRollup" ADD COLUMN     "followerRated" BIGINT,
ADD COLUMN     "followerRates" DOUBLE PRECISION;

-- CreateIndex
CREATE INDEX "VideoState_scope_profileId_publishedAt_idx" ON "VideoState"("scope", "profileId", "publishedAt");

-- What the rows that are there would say: each video's actions at each of its points ÷ its followers at publication, summed
-- over the videos of a profile and carried, as `rebuildRollup` does from now on.
WITH point AS (
  SELECT g.scope, g."profileId", g."videoId", s."observedAt" AS at, s.scope = '00000000-0000-0000-0000-000000000000' AS is_shared,
    s.views, s.likes, s.comments, s.shares, f.followers
  FROM "VideoState" g JOIN "Video" v ON v.id = g."videoId"
  LEFT JOIN "ProfileView" view ON view.scope = g.scope AND view."profileId" = g."profileId"
  CROSS JOIN LATERAL (
    SELECT p.followers FROM "ProfileSnapshot" p WHERE p."profileId" = g."profileId"
      AND (p.scope = g.scope OR p.scope = '00000000-0000-0000-0000-000000000000'
        AND (view."sharedFrom" IS NULL OR p."observedAt" >= view."sharedFrom"))
      AND p."observedAt" <= v."publishedAt" AND p.followers > 0
    ORDER BY p."observedAt" DESC, (p.scope = '00000000-0000-0000-0000-000000000000') DESC LIMIT 1) f
  JOIN "VideoSnapshot" s ON s."videoId" = g."videoId"
    AND (s.scope = g.scope OR s.scope = '00000000-0000-0000-0000-000000000000'
      AND (view."sharedFrom" IS NULL OR s."observedAt" >= view."sharedFrom"))),
told AS (
  SELECT *, count(views) OVER w AS v, count(likes) OVER w AS l, count(comments) OVER w AS c, count(shares) OVER w AS h
  FROM point WINDOW w AS (PARTITION BY scope, "videoId" ORDER BY at, is_shared)),
known AS (
  SELECT scope, "profileId", "videoId", at, is_shared, followers,
    max(views) OVER (PARTITION BY scope, "videoId", v) AS views, max(likes) OVER (PARTITION BY scope, "videoId", l) AS likes,
    max(comments) OVER (PARTITION BY scope, "videoId", c) AS comments, max(shares) OVER (PARTITION BY scope, "videoId", h) AS shares
  FROM told),
rated AS (
  SELECT *, (likes + coalesce(comments, 0) + coalesce(shares, 0))::float8 / followers AS rate
  FROM known WHERE views IS NOT NULL AND likes IS NOT NULL),
step AS (
  SELECT scope, "profileId", date_bin('15 minutes', at, '2000-01-01Z') AS bucket,
    rate - coalesce(lag(rate) OVER w, 0) AS rate, (lag(rate) OVER w IS NULL)::int AS rated
  FROM rated WINDOW w AS (PARTITION BY scope, "videoId" ORDER BY at, is_shared)),
slot AS (SELECT scope, "profileId", bucket, sum(rate) AS rate, sum(rated) AS rated FROM step GROUP BY 1, 2, 3),
carried AS (
  SELECT r.scope, r."profileId", r.bucket, sum(s.rate) OVER w AS rates, sum(s.rated) OVER w AS rated
  FROM "ProfileRollup" r LEFT JOIN slot s USING (scope, "profileId", bucket)
  WINDOW w AS (PARTITION BY r.scope, r."profileId" ORDER BY r.bucket))
UPDATE "ProfileRollup" r SET "followerRates" = c.rates, "followerRated" = c.rated
FROM carried c WHERE c.scope = r.scope AND c."profileId" = r."profileId" AND c.bucket = r.bucket AND c.rated IS NOT NULL;
