import pg from "pg";
import { GET as exportHistory } from "@/app/api/exports/history/route";
import { newPerson } from "@/e2e/api/people";
import { watch } from "@/scripts/bench/data/populate";
import { withData } from "@/scripts/bench/data/with-data";
import { tell } from "@/scripts/bench/measure/in-process";
import { watchMemory } from "@/scripts/bench/measure/memory";
import { toRatio, toTenth } from "@/scripts/bench/measure/times";

// One format of the export's benchmark: run.ts DAYS FORMAT.
/** 340 profiles × (50 videos + the profile itself) × 60 days. */
const PROFILES = 340;

async function measure(url: string, format: string) {
  const workspaceId = await watch("UTC", PROFILES);
  const reader = await newPerson({ workspaceId });
  const memory = watchMemory();
  const begun = performance.now();
  const answer = await exportHistory(
    new Request(`http://bench.test/api/exports/history?format=${format}`, { headers: reader.headers }),
    { params: Promise.resolve({}) },
  );
  if (answer.status !== 200 || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.length;
  const seconds = (performance.now() - begun) / 1000;
  const used = memory.stop();
  const copied = await copy(url, workspaceId);
  return {
    rows: copied.rows,
    seconds: toTenth(seconds),
    "rows a second": Math.round(copied.rows / seconds),
    "file, MB": Math.round(bytes / 1e6),
    ...used,
    "COPY of the same rows, rows a second": Math.round(copied.rows / copied.seconds),
    "against COPY": toRatio(copied.seconds, seconds),
  };
}

/** The same columns of the same points, by the server into nothing. */
async function copy(url: string, workspaceId: string): Promise<{ rows: number; seconds: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const begun = performance.now();
    const { rowCount } = await client.query(
      `COPY (SELECT p.platform, p."platformId", p.title, p.handle, v."platformVideoId", v.title, v.kind, v.url, v."thumbnailUrl",
          v."publishedAt", v."durationSec", s."observedAt", s.views, s.likes, s.comments, s.shares, s.favorites, NULL, s.source
        FROM "Profile" p JOIN "Video" v ON v."profileId" = p.id JOIN "VideoSnapshot" s ON s."videoId" = v.id
        WHERE p.id IN (SELECT "profileId" FROM "Subscription" WHERE "workspaceId" = '${workspaceId}')
        UNION ALL
        SELECT p.platform, p."platformId", p.title, p.handle, NULL, NULL, NULL, NULL, NULL, NULL, NULL, s."observedAt", NULL,
          NULL, NULL, NULL, NULL, s.followers, s.source
        FROM "Profile" p JOIN "ProfileSnapshot" s ON s."profileId" = p.id
        WHERE p.id IN (SELECT "profileId" FROM "Subscription" WHERE "workspaceId" = '${workspaceId}')) TO '/dev/null' WITH CSV`,
    );
    return { rows: rowCount ?? 0, seconds: (performance.now() - begun) / 1000 };
  } finally {
    await client.end();
  }
}

const [, , days, format = "csv"] = process.argv;
tell(await withData(Number(days), (url) => measure(url, format)));
