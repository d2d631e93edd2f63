import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { env } from "@/lib/env/env";
import { linkImportedProfile } from "@/lib/services/bloggers/link-imported-profile";
import { type Ctx, systemCtx } from "@/lib/services/context";
import { getStats } from "@/lib/services/metrics/get-stats";
import { createProfile } from "@/lib/services/metrics/test-fixture";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { cancelImport } from "./cancel-import";
import { createImport } from "./create-import";
import { finishImport } from "./finish-import";
import { getImport } from "./get-import";
import { importNextRows } from "./import-next-rows";
import { listImports } from "./list-imports";
import { prepareImport } from "./prepare-import";
import { previewImport } from "./preview-import";
import { receiveImport } from "./receive-import";
import { removeStaleImportFiles } from "./remove-stale-import-files";

const HEADER = "video_id,title,channel_title,category_id,tags,views,likes,dislikes,comment_total,thumbnail_link,date";
const row = (id: string, channel: string, views: string, date: string) =>
  `${id},"A title, with comma",${channel},24,a|b,${views},10,1,2,https://i.example.test/${id}.jpg,${date}`;
const TRENDING = [
  HEADER,
  row("aaaaaaaaaaa", "First Channel", "100", "13.09"),
  row("bbbbbbbbbbb", "Second Channel", "50", "13.09"),
  row("aaaaaaaaaaa", "First Channel", "130", "14.09"),
  `${row("aaaaaaaaaaa", "First Channel", "140", "15.09xbbbbbbbbbbb")},Second Channel,1`,
  row("aaaaaaaaaaa", "First  channel", "160", "15.09"),
  row("#NAME?", "First Channel", "9", "15.09"),
  row("bbbbbbbbbbb", "Second Channel", "many", "15.09"),
  row("bbbbbbbbbbb", "Second Channel", "45", "31.09"),
  row("bbbbbbbbbbb", "Second Channel", "45", "15.09"),
  "",
].join("\r\n");

const form = (text: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set("file", new File([text], "история.csv"));
  return new Request("http://app.test/api/imports", { method: "POST", body });
};
const json = (body: unknown) =>
  new Request("http://app.test/api/imports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function start(ctx: Ctx, request: Request) {
  const { file, options } = await receiveImport(request);
  return createImport(ctx, file, options);
}

/** What the job does with it. */
async function run(id: string) {
  await prepareImport(systemCtx("test"), id);
  for (let done = false; !done; ) ({ done } = await importNextRows(systemCtx("test"), id));
  await finishImport(systemCtx("test"), id);
}

async function imported(ctx: Ctx, request: Request) {
  const { id } = await start(ctx, request);
  await run(id);
  return getImport(ctx, id);
}

const files = async () => (await readdir(join(env().DATA_DIR, "imports"))).length;

describe("importing the public trending format", () => {
  it("finds the channel that a name was linked to: the same file again changes nothing", async () => {
    const ctx = await createTestWorkspace({ timeZone: "UTC" });
    await imported(ctx, form(TRENDING, { preset: "youtube_trending", year: "2017" }));
    const mine = { workspaceId: ctx.workspaceId, name: "First Channel" };
    const blogger = await db().blogger.findFirstOrThrow({ where: mine, include: { subscriptions: true } });
    const channel = await createProfile();
    await db().subscription.create({
      data: { workspaceId: ctx.workspaceId, bloggerId: blogger.id, profileId: channel.id },
    });
    const profileId = blogger.subscriptions[0]?.profileId ?? expect.fail();
    await linkImportedProfile(ctx, blogger.id, { profileId, into: channel.id });
    const before = await getStats(ctx, { from: "2017-09-01", to: "2017-10-01" });
    const again = await imported(ctx, form(TRENDING, { preset: "youtube_trending", year: "2017" }));
    expect(again).toMatchObject({ imported: 0, skipped: 5 });
    expect(await getStats(ctx, { from: "2017-09-01", to: "2017-10-01" })).toEqual(before);
    expect(await db().profile.count({ where: { scope: ctx.workspaceId } })).toBe(1);
    expect(await db().blogger.count({ where: mine })).toBe(1);
  });

  it("keeps the good rows, names each bad one by its line, and watches the creators", async () => {
    const ctx = await createTestWorkspace();
    const result = await imported(ctx, form(TRENDING, { preset: "youtube_trending", year: "2017" }));
    expect(result).toMatchObject({
      status: "completed",
      rows: 9,
      imported: 5,
      skipped: 0,
      errorCount: 4,
      fileName: "история.csv",
    });
    expect(result.errors).toEqual([
      {
        line: 5,
        reason: "has 13 columns instead of 11",
        code: "wrong_columns",
        params: { found: 13, expected: 11 },
      },
      {
        line: 7,
        reason: "not an id of a youtube video: “#NAME?”",
        code: "bad_video_id",
        params: { platform: "youtube", value: "#NAME?" },
      },
      {
        line: 8,
        reason: "views is not a whole number: “many”",
        code: "not_a_number",
        params: { column: "views", value: "many" },
      },
      {
        line: 9,
        reason: "date is not a date: “31.09”",
        code: "not_a_date",
        params: { column: "date", value: "31.09" },
      },
    ]);
    const bloggers = await db().blogger.findMany({ where: { workspaceId: ctx.workspaceId }, orderBy: { name: "asc" } });
    expect(bloggers.map((blogger) => blogger.name)).toEqual(["First Channel", "Second Channel"]);
    const profiles = await db().profile.findMany({ where: { scope: ctx.workspaceId } });
    expect(profiles.map((profile) => [profile.status, profile.source])).toEqual([
      ["active", "import"],
      ["active", "import"],
    ]);
    const stats = await getStats(ctx, { from: "2017-09-14", to: "2017-09-16" });
    expect(stats.totals).toMatchObject({ views: 205, gainedViews: 55, videosTracked: 2, profiles: 2 });
    expect(stats).toMatchObject({ sources: ["import"], dataThrough: "2017-09-15T12:00:00.000Z" });
  });

  it("imports nothing twice, and is seen by no other workspace", async () => {
    const [ctx, other] = [await createTestWorkspace(), await createTestWorkspace()];
    await imported(ctx, form(TRENDING, { year: "2017" }));
    const before = await db().videoSnapshot.count();
    const again = await imported(ctx, form(TRENDING, { year: "2017" }));
    expect(again).toMatchObject({ imported: 0, skipped: 5, errorCount: 4 });
    expect(await db().videoSnapshot.count()).toBe(before);
    expect(await db().blogger.count({ where: { workspaceId: ctx.workspaceId } })).toBe(2);
    expect((await getStats(other, { from: "2017-09-14", to: "2017-09-16" })).totals.views).toBeNull();
    await expect(getImport(other, again.id)).rejects.toMatchObject({ code: "not_found" });
    expect((await listImports(other, { limit: 10 })).items).toEqual([]);
    expect((await listImports(ctx, { limit: 1 })).items[0]?.id).toBe(again.id);
  });

  it("takes days in the workspace's zone", async () => {
    const ctx = await createTestWorkspace({ timeZone: "Asia/Kathmandu" });
    await imported(ctx, form(TRENDING, { year: "2017" }));
    expect((await getStats(ctx, { from: "2017-09-13", to: "2017-09-14" })).totals).toMatchObject({ views: 150 });
  });

  it("asks for the year when dates name none", async () => {
    const ctx = await createTestWorkspace();
    await expect(start(ctx, form(TRENDING))).rejects.toMatchObject({ status: 422, errors: [{ path: "year" }] });
    expect(await files()).toBe(0);
  });
});

describe("importing other files", () => {
  const CHANNEL = `UC${"x".repeat(22)}`;

  it("takes points of a known channel into the workspace's own view of it", async () => {
    const ctx = await createTestWorkspace();
    const rows = [
      {
        creatorId: CHANNEL,
        videoId: "ccccccccccc",
        observedAt: "2026-05-01T10:00:00Z",
        views: 7,
        likes: null,
        publishedAt: "2026-04-30",
      },
      { creatorId: CHANNEL, videoId: "ccccccccccc", observedAt: "2026-05-02T10:00:00Z", views: 9, followers: 1000 },
      { creatorId: CHANNEL, observedAt: "2026-05-03T10:00:00Z", followers: 1001 },
    ];
    expect(await imported(ctx, json({ rows }))).toMatchObject({ rows: 3, imported: 3, errorCount: 0, format: "json" });
    const profile = await db().profile.findFirstOrThrow({ where: { platformId: CHANNEL } });
    expect(profile.scope).toBe(SHARED_SCOPE);
    expect(await db().profileRollup.count({ where: { profileId: profile.id, scope: SHARED_SCOPE } })).toBe(0);
    const { totals } = await getStats(ctx, { from: "2026-05-01", to: "2026-05-04" });
    expect(totals).toMatchObject({ views: 9, followers: 1001, gainedViews: 2, videos: 0 });
  });

  it("reads columns as they were mapped, in the encoding the file has", async () => {
    const ctx = await createTestWorkspace();
    const text = `день;автор;ролик;просмотры\n2026-05-01;Ютубер;ddddddddddd;1 200\n`;
    const bytes = new Uint8Array([...text].map((char) => win1251(char)));
    const mapping = { observedAt: "день", creatorName: "автор", videoId: "ролик", views: "просмотры" };
    const result = await imported(ctx, form(bytes, { mapping: JSON.stringify(mapping) }));
    expect(result).toMatchObject({ encoding: "windows-1251", delimiter: ";", imported: 1 });
    expect((await db().blogger.findFirstOrThrow({ where: { workspaceId: ctx.workspaceId } })).name).toBe("Ютубер");
  });

  it("refuses what cannot be read as history, field by field, and keeps no file", async () => {
    const ctx = await createTestWorkspace();
    const wrong = form("a,b\nx,y\n", { mapping: JSON.stringify({ views: "c" }) });
    await expect(start(ctx, wrong)).rejects.toMatchObject({
      status: 422,
      errors: [
        { path: "mapping.views" },
        { path: "mapping.observedAt" },
        { path: "mapping.creatorName" },
        { path: "mapping.videoId" },
      ],
    });
    await expect(start(ctx, form("", {}))).rejects.toMatchObject({ status: 422, errors: [{ path: "file" }] });
    await expect(start(ctx, form("a", { mapping: "{" }))).rejects.toMatchObject({ status: 400 });
    await expect(start(ctx, form("a", { year: "1990" }))).rejects.toMatchObject({
      status: 422,
      errors: [{ path: "year" }],
    });
    expect(await files()).toBe(0);
  });

  it("shows in a preview what an import would do, and keeps nothing", async () => {
    const ctx = await createTestWorkspace();
    const { file, options } = await receiveImport(form(TRENDING));
    const preview = await previewImport(ctx, file, options);
    expect(preview).toMatchObject({
      format: "csv",
      encoding: "utf-8",
      delimiter: ",",
      header: true,
      preset: "youtube_trending",
      needsYear: true,
      problems: [{ path: "year" }],
    });
    expect(preview.mapping.creatorName).toBe("channel_title");
    const given = await receiveImport(form(TRENDING, { year: "2017" }));
    const rows = (await previewImport(ctx, given.file, given.options)).rows;
    expect(rows.map((one) => one.reason === null)).toEqual([true, true, true, false, true, false, false, false, true]);
    expect(await files()).toBe(0);
    expect(await db().importJob.count({ where: { workspaceId: ctx.workspaceId } })).toBe(0);
  });
});

describe("an import as a job", () => {
  it("goes on where it stood, and counts no row twice, when a step is repeated", async () => {
    const ctx = await createTestWorkspace();
    const lines = Array.from({ length: 5_000 }, (_, index) =>
      row(`v${String(index).padStart(10, "0")}`, `Channel ${index % 7}`, "5", "13.09"),
    );
    const { id } = await start(ctx, form([HEADER, ...lines].join("\n"), { year: "2017" }));
    await prepareImport(systemCtx("test"), id);
    const late = () => systemCtx("test", new Date(Date.now() - 60_000));
    expect(await importNextRows(late(), id)).toEqual({ done: false });
    expect(await getImport(ctx, id)).toMatchObject({ status: "running", rows: 1_999, imported: 1_999 });
    await prepareImport(systemCtx("test"), id);
    await Promise.all([importNextRows(late(), id), importNextRows(late(), id)]);
    await run(id);
    expect(await getImport(ctx, id)).toMatchObject({ status: "completed", rows: 5_000, imported: 5_000, skipped: 0 });
    expect(await files()).toBe(0);
  });

  it("stops when it is cancelled, and cannot be cancelled twice", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await start(ctx, form(TRENDING, { year: "2017" }));
    expect(await cancelImport(ctx, id)).toMatchObject({ status: "cancelled" });
    await run(id);
    expect(await getImport(ctx, id)).toMatchObject({ status: "cancelled", rows: 0 });
    await expect(cancelImport(ctx, id)).rejects.toMatchObject({ status: 409 });
    await expect(cancelImport(await createTestWorkspace(), id)).rejects.toMatchObject({ status: 404 });
    expect(await files()).toBe(0);
  });
});

describe("files of imports", () => {
  it("that nobody will read are removed after a day, others not", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await start(ctx, form(TRENDING, { year: "2017" }));
    await receiveImport(form(TRENDING));
    const tomorrow = () => systemCtx("test", new Date(Date.now() + 25 * 3_600_000));
    expect(await removeStaleImportFiles(systemCtx("test"))).toBe(0);
    expect(await removeStaleImportFiles(tomorrow())).toBe(1);
    expect(await files()).toBe(1);
    await cancelImport(ctx, id);
    expect(await files()).toBe(0);
  });
});

function win1251(char: string): number {
  const code = char.charCodeAt(0);
  return code < 128 ? code : code - 0x410 + 0xc0;
}
