import { chmod } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { db } from "@/lib/db/client";
import { ensurePartitions } from "@/lib/db/partitions";
import { recordObservations } from "@/lib/services/metrics/record-observations";
import { inBatches } from "@/lib/services/parser/rules";
import { firstDay } from "@/scripts/bench/data/populate";
import { withData } from "@/scripts/bench/data/with-data";
import { tell } from "@/scripts/bench/measure/in-process";
import { inTurn, quantile, toRatio } from "@/scripts/bench/measure/times";

// One size of the ingest's benchmark: run.ts DAYS.
const DAY = 86_400_000;
const UPSERTS = 3_000;
/** Of writing and COPY in turn, each another day: a COPY is over so soon that one alone says little. */
const ROUNDS = 3;
/** Written together: as many videos as a step of the refresh reads, and as many batches at once as there are processors. */
const BATCH = 1_000;
const AT_ONCE = 2;

type Video = { id: string; profileId: string };
const seed = (id: string) => Number.parseInt(id.slice(0, 6), 16);

async function measure(url: string, dataDir: string, days: number) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const today = new Date(firstDay(0).getTime() + 4 * 3_600_000);
    const dayAfter = (days: number) => new Date(today.getTime() + days * DAY);
    await ensurePartitions(client, today, dayAfter(2 * ROUNDS + 1));
    const videos = await db().video.findMany({ select: { id: true, profileId: true }, orderBy: { id: "asc" } });
    // The first change of a page after a checkpoint is logged with the whole page: each pays for its own.
    const afresh = async (work: () => Promise<number>) => {
      await client.query("CHECKPOINT");
      return work();
    };
    const rounds = await inTurn([...Array(ROUNDS).keys()], async (round) => ({
      own: await afresh(() => ingest(videos, dayAfter(2 * round), days + 2 * round)),
      copied: await afresh(() => copy(client, dataDir, dayAfter(2 * round + 1))),
    }));
    const upserts = await afresh(() => upsert(videos.slice(0, UPSERTS), dayAfter(2 * ROUNDS)));
    const middle = (what: "own" | "copied") =>
      quantile(
        rounds.map((round) => round[what]),
        0.5,
      );
    const [own, copied] = [middle("own"), middle("copied")];
    return {
      "snapshots a second": Math.round(own),
      "COPY, rows a second": Math.round(copied),
      "Prisma upserts, rows a second": Math.round(upserts),
      "against COPY (aim 0.2)": toRatio(own, copied),
      "times the upserts (aim 30)": toRatio(own, upserts),
    };
  } finally {
    await client.end();
  }
}

/** Every profile once, each with all of its videos, every number changed. */
async function ingest(videos: Video[], observedAt: Date, days: number): Promise<number> {
  const looks = [...Map.groupBy(videos, (video) => video.profileId)].map(([profileId, own]) => ({
    profileId,
    profile: { followers: BigInt(seed(profileId)), videoCount: 50n, views: null },
    videos: own.map(({ id: videoId }) => ({ videoId, metrics: numbersOf(videoId, days) })),
  }));
  const profilesABatch = Math.round((BATCH * looks.length) / videos.length);
  const begun = performance.now();
  let written = 0;
  await inParallel(inBatches(looks, profilesABatch), async (batch) => {
    const told = { source: "bench", quality: "exact" as const, observedAt, looks: batch };
    const stored = await db().$transaction((tx) => recordObservations(tx, told));
    written += stored.snapshotsWritten;
  });
  if (written !== videos.length) throw new Error(`${written} of ${videos.length} snapshots were written.`);
  return (written * 1000) / (performance.now() - begun);
}

const numbersOf = (id: string, days: number) => ({
  views: BigInt(200_000 + days * 2_000 + (seed(id) % 997)),
  likes: BigInt(5_000 + days * 3),
  comments: BigInt(500 + days),
  shares: null,
  favorites: null,
});

async function upsert(videos: Video[], observedAt: Date): Promise<number> {
  const begun = performance.now();
  for (const { id: videoId } of videos) {
    const numbers = { views: BigInt(seed(videoId)), likes: 1n, comments: 1n, source: "bench" };
    await db().videoSnapshot.upsert({
      where: { videoId_scope_observedAt: { videoId, scope: "00000000-0000-0000-0000-000000000000", observedAt } },
      create: { videoId, observedAt, ...numbers },
      update: numbers,
    });
  }
  return (videos.length * 1000) / (performance.now() - begun);
}

/** By the server from a file of its own: nothing can be quicker. */
async function copy(client: pg.Client, dataDir: string, observedAt: Date): Promise<number> {
  await chmod(dataDir, 0o777);
  const file = join(dataDir, "rows.csv").replaceAll("'", "''");
  const columns = `"videoId", "observedAt", views, likes, comments, source`;
  await client.query(
    `COPY (SELECT id, '${observedAt.toISOString()}', abs(hashtext(id::text)), 1, 1, 'bench' FROM "Video") TO '${file}'`,
  );
  const begun = performance.now();
  const { rowCount } = await client.query(`COPY "VideoSnapshot" (${columns}) FROM '${file}'`);
  return ((rowCount ?? 0) * 1000) / (performance.now() - begun);
}

async function inParallel<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = list.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of left) await work(one);
    }),
  );
}

const days = Number(process.argv[2]);
tell(await withData(days, (url, dataDir) => measure(url, dataDir, days)));
