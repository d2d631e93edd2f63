import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { createTestWorkspace } from "@/lib/db/test-database";
import { emit } from "@/lib/events/emit";
import type { Ctx } from "@/lib/services/context";
import { createImport } from "@/lib/services/imports/create-import";
import { getImport } from "@/lib/services/imports/get-import";
import { receiveImport } from "@/lib/services/imports/receive-import";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let pipeline: TestPipeline;
beforeAll(async () => {
  pipeline = await startTestPipeline();
});
afterAll(async () => {
  await pipeline.stop();
});

async function receive(rows: number) {
  const lines = Array.from(
    { length: rows },
    (_, row) => `v${String(row).padStart(10, "0")},T,Channel ${row % 5},${row},2017-09-13`,
  );
  const body = new FormData();
  body.set("file", new File([["video_id,title,channel_title,views,date", ...lines, "broken"].join("\n")], "a.csv"));
  return receiveImport(new Request("http://app.test", { method: "POST", body }));
}

const ended = (ctx: Ctx, id: string) =>
  until("the end of the import", async () => {
    const found = await getImport(ctx, id);
    return found.finishedAt !== null && found;
  });

it("a queued file is read by the job server to its end, and says how far it is", async () => {
  const ctx = await createTestWorkspace();
  const { file, options } = await receive(4_500);
  const { id } = await createImport(ctx, file, options);
  expect(await ended(ctx, id)).toMatchObject({
    status: "completed",
    rows: 4_501,
    imported: 4_500,
    skipped: 0,
    errors: [{ line: 4_502, reason: "has 1 columns instead of 5" }],
  });
  const told = await ctx.db.liveEvent.findMany({
    where: { workspaceId: ctx.workspaceId, topic: "import" },
    orderBy: { id: "asc" },
  });
  expect(told.length).toBeGreaterThanOrEqual(4);
  expect(told[0]?.data).toMatchObject({ id, status: "running", rows: 0 });
  expect(told.at(-1)?.data).toMatchObject({ id, status: "completed", rows: 4_501, imported: 4_500 });
});

it("a file that is gone ends the import as failed, in words", async () => {
  const ctx = await createTestWorkspace();
  const { workspaceId } = ctx;
  const mapping = { videoId: "video_id" };
  const options = { year: null, dateFormat: "auto", platform: "youtube", timeZone: "UTC", header: true };
  const job = await ctx.db.importJob.create({ data: { workspaceId, mapping, options, fileKey: crypto.randomUUID() } });
  await ctx.db.$transaction((tx) =>
    emit(tx, "import/file.requested", { importId: job.id, workspaceId }, { workspaceId }),
  );
  expect(await ended(ctx, job.id)).toMatchObject({
    status: "failed",
    errorDetail: "The file could not be read to its end. Send it again.",
  });
});
