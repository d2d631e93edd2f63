-- AlterTable
ALTER TABLE "ProfileRollup" ADD COLUMN     "everGainedComments" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "everGainedLikes" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "everGainedShares" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "everGainedViews" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "sourcesSince" TIMESTAMPTZ(3);

-- What the rows that are there would say.
WITH told AS (
  SELECT scope, "profileId", bucket, sum("gainedViews") OVER w AS views, sum("gainedLikes") OVER w AS likes,
    sum("gainedComments") OVER w AS comments, sum("gainedShares") OVER w AS shares,
    CASE WHEN sources IS DISTINCT FROM lag(sources) OVER w THEN bucket END AS retold
  FROM "ProfileRollup" WINDOW w AS (PARTITION BY scope, "profileId" ORDER BY bucket)),
since AS (
  SELECT *, max(retold) OVER (PARTITION BY scope, "profileId" ORDER BY bucket) AS since FROM told)
UPDATE "ProfileRollup" r SET "everGainedViews" = s.views, "everGainedLikes" = s.likes, "everGainedComments" = s.comments,
  "everGainedShares" = s.shares, "sourcesSince" = s.since
FROM since s WHERE s.scope = r.scope AND s."profileId" = r."profileId" AND s.bucket = r.bucket;

-- AlterTable
ALTER TABLE "ProfileRollup" ALTER COLUMN "sourcesSince" SET NOT NULL;
