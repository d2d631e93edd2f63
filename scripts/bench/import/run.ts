import { randomBytes, randomUUID } from "node:crypto";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { db, disconnect } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { setTestEnv } from "@/lib/env/test-env";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { createImport } from "@/lib/services/imports/create-import";
import { finishImport } from "@/lib/services/imports/finish-import";
import { getImport } from "@/lib/services/imports/get-import";
import { importNextRows } from "@/lib/services/imports/import-next-rows";
import { prepareImport } from "@/lib/services/imports/prepare-import";
import { receiveUpload } from "@/lib/services/imports/receive-upload";

const DAYS = 40;
const VIDEOS = 5_000;
const CHANNELS = 1_000;

async function measure(): Promise<Record<string, number | string>> {
  const dataDir = await mkdtemp(join(tmpdir(), "creatorscope-bench-import-"));
  const postgres = await startEmbeddedPostgres({ dataDir, password: randomBytes(8).toString("hex") });
  setTestEnv({ DATABASE_URL: postgres.url, DATA_DIR: dataDir });
  try {
    await applyMigrations(postgres.url);
    const file = join(dataDir, "rows.csv");
    await pipeline(Readable.from(rows()), createWriteStream(file));
    const ctx = await member();
    const memory = watchMemory();
    const first = await importOnce(ctx, file);
    const again = await importOnce(ctx, file);
    return {
      "file, MB": Math.round((await stat(file)).size / 1e6),
      rows: first.rows,
      imported: first.imported,
      seconds: first.seconds,
      "rows a second": Math.round(first.rows / first.seconds),
      "the same file again, imported": again.imported,
      "the same file again, seconds": again.seconds,
      ...memory.stop(),
    };
  } finally {
    await disconnect();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function* rows(): Generator<string> {
  yield "video_id,title,channel_title,category_id,tags,views,likes,dislikes,comment_total,thumbnail_link,date\n";
  const tags = "one tag|another tag|a third tag, with comma|".repeat(6);
  for (let day = 0; day < DAYS; day += 1) {
    const date = new Date(Date.UTC(2017, 8, 13 + day));
    const shown = `${String(date.getUTCDate()).padStart(2, "0")}.${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
    for (let video = 0; video < VIDEOS; video += 1) {
      const id = `v${String(video).padStart(10, "0")}`;
      const views = 1_000 + video * 3 + day * (50 + (video % 97));
      yield `${id},"A title, ""quoted"" № ${video}",Channel ${video % CHANNELS},24,"${tags}",${views},${views >> 4},3,${views >> 7},https://i.ytimg.com/vi/${id}/default.jpg,${shown}\n`;
    }
  }
}

async function member(): Promise<Ctx> {
  const workspace = await db().workspace.create({ data: { name: "Bench" } });
  const actor = { kind: "system", name: "bench" } as const;
  return {
    ...systemCtx("bench"),
    actor,
    workspaceId: workspace.id,
    role: "owner",
    timeZone: "UTC",
    requestId: randomUUID(),
  };
}

async function importOnce(ctx: Ctx, path: string) {
  const started = performance.now();
  const form = new FormData();
  form.set("year", "2017");
  form.set("file", await openAsBlob(path), "rows.csv");
  const { file, options } = await receiveUpload(new Request("http://bench.test", { method: "POST", body: form }));
  const { id } = await createImport(ctx, file, options);
  await prepareImport(systemCtx("bench"), id);
  for (let done = false; !done; ) ({ done } = await importNextRows(systemCtx("bench"), id));
  await finishImport(systemCtx("bench"), id);
  const { rows: read, imported } = await getImport(ctx, id);
  return { rows: read, imported, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

function watchMemory() {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
      return { "memory before, MB": mb(before), "memory at most, MB": mb(peak) };
    },
  };
}

process.send?.(await measure());
