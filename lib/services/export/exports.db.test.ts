import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestWorkspace } from "@/lib/db/test-database";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { createImport } from "@/lib/services/imports/create-import";
import { getImport } from "@/lib/services/imports/get-import";
import { importNextRows } from "@/lib/services/imports/import-next-rows";
import { prepareImport } from "@/lib/services/imports/prepare-import";
import { receiveImport } from "@/lib/services/imports/receive-import";
import { getStats } from "@/lib/services/metrics/get-stats";
import { createProfile, createVideo, importPoint, observe, watch } from "@/lib/services/metrics/test-fixture";
import type { ExportTable, FileQuery } from "./export-table";
import { bloggersTable } from "./tables/bloggers";
import { historyTable } from "./tables/history";
import { profileHistoryTable } from "./tables/profile-history";
import { seriesTable } from "./tables/series";
import { totalsTable } from "./tables/totals";
import { videosTable } from "./tables/videos";
import { writeExport } from "./write-export";

const letters = (count: number) => randomUUID().replaceAll("-", "").slice(0, count);
const now = new Date("2026-05-20T12:00:00Z");
const table = z.array(z.record(z.string(), z.string()));
const ask = <S extends FileQuery>(ctx: Ctx, table: ExportTable<S>, query: Record<string, string> = {}) =>
  writeExport(ctx, table, table.query.parse(query));
const read = async (response: Response) => table.parse(parse(await response.text(), { columns: true, bom: true }));

async function lived() {
  const ctx = await createTestWorkspace({ now });
  const profile = await createProfile();
  const platformId = `UC${letters(22)}`;
  await ctx.db.profile.update({ where: { id: profile.id }, data: { platformId, title: "=1+1", handle: "handle" } });
  const blogger = await watch(ctx, [profile]);
  await ctx.db.blogger.update({ where: { id: blogger.id }, data: { name: "@formula", tags: ["a", "b"] } });
  const video = await createVideo(profile, new Date("2026-05-01T00:00:00Z"));
  const videoId = letters(11);
  await ctx.db.video.update({
    where: { id: video.id },
    data: { platformVideoId: videoId, title: '+ "quoted", title' },
  });
  await observe(profile, "2026-05-10T10:00Z", [[video, { views: 5n, likes: 1n }]], { followers: 100n });
  await observe(profile, "2026-05-12T10:00Z", [[video, { views: 5n, likes: 1n }]], { followers: 100n });
  await observe(profile, "2026-05-14T10:00Z", [[video, { views: 3n, likes: null }]], { followers: 90n });
  await importPoint(ctx, profile, video, "2026-05-05T10:00Z", { views: 2n });
  return { ctx, video };
}

async function importText(ctx: Ctx, text: string) {
  const body = new FormData();
  body.set("file", new File([text], "history.csv"));
  const { file, options } = await receiveImport(new Request("http://app.test", { method: "POST", body }));
  const { id } = await createImport(ctx, file, options);
  await prepareImport(systemCtx("test"), id);
  for (let done = false; !done; ) ({ done } = await importNextRows(systemCtx("test"), id));
  return getImport(ctx, id);
}

const objects = z.array(z.record(z.string(), z.unknown()));
const sheetOf = async (response: Response) => {
  const [sheet] = await readExcel(Buffer.from(await response.arrayBuffer()));
  const [header = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? null])));
};

describe("exports", () => {
  it("hold tables as they are filtered, in CSV without a formula in any cell", async () => {
    const { ctx } = await lived();
    const response = await ask(ctx, bloggersTable);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(await read(response)).toMatchObject([
      { name: "'@formula", tags: "a, b", views: "3", likes: "1", gainedViews: "3" },
    ]);
    const videos = await read(await ask(ctx, videosTable));
    expect(videos).toMatchObject([{ title: `'+ "quoted", title`, profileTitle: "'=1+1", views: "3", comments: "" }]);
    expect(await read(await ask(ctx, bloggersTable, { q: "nobody" }))).toEqual([]);
    expect(await (await ask(ctx, bloggersTable, { q: "nobody", format: "json" })).json()).toEqual([]);
  });

  it("say the same in every format: text as it is, numbers, lists, dates and unknowns in their own types", async () => {
    const { ctx } = await lived();
    const json = objects.parse(await (await ask(ctx, videosTable, { format: "json" })).json());
    expect(json).toMatchObject([
      { title: '+ "quoted", title', profileTitle: "=1+1", bloggers: ["@formula"], views: 3, comments: null },
    ]);
    expect(json[0]?.publishedAt).toBe("2026-05-01T00:00:00.000Z");
    const sheet = await sheetOf(await ask(ctx, videosTable, { format: "xlsx" }));
    expect(sheet).toMatchObject([
      { title: '+ "quoted", title', profileTitle: "=1+1", bloggers: "@formula", views: 3, comments: null },
    ]);
    expect(sheet[0]?.publishedAt).toEqual(new Date("2026-05-01T00:00:00Z"));
    expect(Object.keys(sheet[0] ?? {})).toEqual(Object.keys(json[0] ?? {}));
  });

  it("name the workspace, the table and the period", async () => {
    const { ctx } = await lived();
    await ctx.db.workspace.update({ where: { id: ctx.workspaceId }, data: { name: 'Команда "Ы"/..' } });
    const response = await ask(ctx, videosTable, { from: "2026-05-01", to: "2026-05-08", format: "xlsx" });
    const named = response.headers.get("content-disposition") ?? "";
    expect(named).toMatch(
      /^attachment; filename="[\x20-\x7e]+-videos-2026-05-01-2026-05-08\.xlsx"; filename\*=UTF-8''/,
    );
    expect(decodeURIComponent(named.split("UTF-8''")[1] ?? "")).toBe("команда-ы-videos-2026-05-01-2026-05-08.xlsx");
    await response.body?.cancel();
  });

  it("hold series with their gaps, and totals per platform and in all", async () => {
    const { ctx } = await lived();
    const query = { from: "2026-05-04", to: "2026-05-07", metric: "views" };
    const rows = await read(await ask(ctx, seriesTable, query));
    expect(rows.map((row) => [row.date, row.value, row.observed])).toEqual([
      ["2026-05-04", "", "false"],
      ["2026-05-05", "2", "true"],
      ["2026-05-06", "2", "false"],
    ]);
    const totals = await read(await ask(ctx, totalsTable, { from: "2026-05-04", to: "2026-05-16" }));
    expect(totals.map((row) => [row.platform, row.from, row.views])).toEqual([
      ["youtube", "2026-05-04", "3"],
      ["all", "2026-05-04", "3"],
      ["all", "2026-04-22", ""],
    ]);
  });

  it("hold the history of profiles within the period", async () => {
    const { ctx } = await lived();
    const rows = await read(await ask(ctx, profileHistoryTable, { from: "2026-05-11", to: "2026-05-16" }));
    expect(rows.map((row) => [row.creatorName, row.observedAt, row.followers])).toEqual([
      ["'=1+1", "2026-05-14T10:00:00.000Z", "90"],
    ]);
  });

  it("hold a history that an import elsewhere reads back as it was", async () => {
    const { ctx, video } = await lived();
    const text = await (await ask(ctx, historyTable)).text();
    const rows = await read(new Response(text));
    expect(
      rows.map((row) => [row.observedAt?.slice(8, 10), row.views, row.followers, row.source, row.confirmed]),
    ).toEqual([
      ["05", "2", "", "import", "false"],
      ["10", "5", "", "youtube-api", "false"],
      ["12", "5", "", "youtube-api", "true"],
      ["14", "3", "", "youtube-api", "false"],
      ["10", "", "100", "youtube-api", "false"],
      ["14", "", "90", "youtube-api", "false"],
    ]);
    const elsewhere = await createTestWorkspace({ now });
    await ctx.db.video.update({ where: { id: video.id }, data: { title: "renamed" } });
    const result = await importText(elsewhere, text);
    // What everybody sees of the channel is there already; the point of the other workspace is new.
    expect(result).toMatchObject({ preset: "creatorscope", errors: [], imported: 1, skipped: 5 });
    const period = { from: "2026-05-01", to: "2026-05-20" };
    expect((await getStats(elsewhere, period)).totals).toEqual((await getStats(ctx, period)).totals);
    expect(await importText(ctx, text)).toMatchObject({ imported: 0, skipped: 6 });
  });

  it("end at the workspace: foreign bloggers and videos are unknown", async () => {
    const { video } = await lived();
    const stranger = await createTestWorkspace({ now });
    await expect(ask(stranger, historyTable, { videoId: video.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(ask(stranger, historyTable, { bloggerId: video.id })).rejects.toMatchObject({ code: "not_found" });
    expect(await read(await ask(stranger, historyTable))).toEqual([]);
    expect(await read(await ask(stranger, profileHistoryTable))).toEqual([]);
  });
});
