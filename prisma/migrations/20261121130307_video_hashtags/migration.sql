-- AlterTable
ALTER TABLE "Video" ADD COLUMN     "hashtags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Of the texts that are there already: what the next parse reads anew, it reads in every script.
UPDATE "Video" SET "hashtags" = ARRAY(SELECT DISTINCT lower(tag) FROM unnest("tags") AS tag ORDER BY 1)
WHERE "platform" <> 'youtube' AND "tags" <> '{}';

UPDATE "Video" v SET "hashtags" = found.tags
FROM (
  SELECT id, array_agg(DISTINCT lower(match[1]) ORDER BY lower(match[1])) AS tags
  FROM "Video", regexp_matches("title" || E'\n' || coalesce("description", ''),
    '(?:^|\s)#([[:alnum:]_]*[[:alpha:]_][[:alnum:]_]*)', 'g') AS match
  WHERE ("platform" = 'youtube' OR "tags" = '{}') AND length(match[1]) <= 100
  GROUP BY id) found
WHERE v.id = found.id;
