import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import type { Ctx } from "@/lib/services/context";
import { createBlogger } from "./create-blogger";
import { deleteBlogger } from "./delete-blogger";
import { getBlogger } from "./get-blogger";
import { importBloggers } from "./import-bloggers";
import { listBloggers } from "./list-bloggers";
import { restoreBlogger } from "./restore-blogger";
import { bloggersQuery } from "./schemas";
import { updateBlogger } from "./update-blogger";

let channels = 0;
/** A channel id that no other test uses. */
const channelId = () => `UCtest${String(++channels).padStart(18, "0")}`;
const add = (ctx: Ctx, urls: string[], name?: string) => createBlogger(ctx, { urls, name, tags: [] });
const list = (ctx: Ctx, query: Record<string, unknown> = {}) => listBloggers(ctx, bloggersQuery.parse(query));

describe("adding a blogger", () => {
  it("stores profiles, a run with its items, the audit and the event that starts it", async () => {
    const ctx = await createTestWorkspace();
    const id = channelId();
    const created = await add(ctx, [`https://www.youtube.com/channel/${id}`, "https://www.tiktok.com/@some.name"]);
    expect(created.profiles).toMatchObject([
      { platform: "youtube", status: "pending", url: `https://www.youtube.com/channel/${id}` },
      { platform: "tiktok", status: "pending", handle: "some.name" },
    ]);
    const run = await ctx.db.parseRun.findUniqueOrThrow({ where: { id: created.run.id }, include: { items: true } });
    expect(run).toMatchObject({ workspaceId: ctx.workspaceId, trigger: "blogger_added", total: 2 });
    expect(run.items).toHaveLength(2);
    const [event] = await ctx.db.outbox.findMany({ where: { workspaceId: ctx.workspaceId } });
    expect(event).toMatchObject({ name: "parser/run.requested", data: { runId: run.id }, sentAt: null });
    const [entry] = await ctx.db.auditEntry.findMany({ where: { workspaceId: ctx.workspaceId } });
    expect(entry).toMatchObject({ action: "blogger.created", entityId: created.id });
  });

  it("is refused as a whole by one line that is no creator, and names that line", async () => {
    const ctx = await createTestWorkspace();
    const refused = add(ctx, [channelId(), "https://example.com/someone", "@fine"]);
    await expect(refused).rejects.toMatchObject({
      status: 422,
      errors: [{ path: "urls.1", code: "other_site" }],
    });
    expect((await list(ctx)).items).toEqual([]);
    expect(await ctx.db.parseRun.count({ where: { workspaceId: ctx.workspaceId } })).toBe(0);
  });

  it("knows a channel again by another spelling, and says which blogger has it", async () => {
    const ctx = await createTestWorkspace();
    const id = channelId();
    const first = await add(ctx, [`youtube.com/channel/${id}/videos`], "First");
    await expect(add(ctx, [id])).rejects.toMatchObject({
      status: 409,
      code: "already_watched",
      message: "First is watched already.",
      errors: [{ detail: first.id }],
    });
  });

  it("shares a profile between workspaces and keeps bloggers apart", async () => {
    const [one, two] = [await createTestWorkspace(), await createTestWorkspace()];
    const id = channelId();
    const mine = await add(one, [id], "Mine");
    const theirs = await add(two, [id], "Theirs");
    expect(theirs.profiles[0]?.id).toBe(mine.profiles[0]?.id);
    expect((await list(two)).items.map((blogger) => blogger.name)).toEqual(["Theirs"]);
    await expect(getBlogger(two, mine.id)).rejects.toMatchObject({ status: 404 });
    await expect(updateBlogger(two, mine.id, { name: "Stolen" })).rejects.toMatchObject({ status: 404 });
    await expect(deleteBlogger(two, mine.id)).rejects.toMatchObject({ status: 404 });
  });

  it("makes one profile of one channel that two requests paste at once", async () => {
    const [one, two] = [await createTestWorkspace(), await createTestWorkspace()];
    const [id, other] = [channelId(), channelId()];
    const [a, b] = await Promise.all([add(one, [id, other]), add(two, [other, id])]);
    expect(a.profiles.map((profile) => profile.id).sort()).toEqual(b.profiles.map((profile) => profile.id).sort());
  });
});

describe("changing a blogger", () => {
  it("sets links as a whole: new ones are parsed, missing ones are no longer watched", async () => {
    const ctx = await createTestWorkspace();
    const [kept, dropped, added] = [channelId(), channelId(), channelId()];
    const { id } = await add(ctx, [kept, dropped], "Somebody");
    const updated = await updateBlogger(ctx, id, { urls: [kept, added], tags: ["news"] });
    expect(updated.profiles.map((profile) => profile.url.split("/").at(-1))).toEqual([kept, added]);
    expect(updated).toMatchObject({ name: "Somebody", tags: ["news"], run: { id: expect.any(String) } });
    const items = await ctx.db.parseRunItem.findMany({ where: { runId: updated.run?.id ?? "" } });
    expect(items).toHaveLength(1);
  });

  it("is deleted so that it can be brought back as it was", async () => {
    const ctx = await createTestWorkspace();
    const { id } = await add(ctx, [channelId()], "Comes back");
    await deleteBlogger(ctx, id);
    expect((await list(ctx)).items).toEqual([]);
    await expect(getBlogger(ctx, id)).rejects.toMatchObject({ status: 404 });
    expect(await restoreBlogger(ctx, id)).toMatchObject({ id, name: "Comes back", profiles: [{}] });
    await expect(restoreBlogger(ctx, id)).rejects.toMatchObject({ status: 404 });
  });
});

describe("the list of bloggers", () => {
  it("pages through every blogger once in any order, unknown figures last", async () => {
    const ctx = await createTestWorkspace();
    const names = ["delta", "Alpha", "charlie", "Bravo", "echo"];
    for (const name of names) await add(ctx, [channelId()], name);
    for (const sort of ["name", "-name", "-views", "createdAt", "-engagementRate"]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await list(ctx, { sort, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map((blogger) => blogger.name));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen.toSorted()).toEqual(names.toSorted());
      if (sort === "name") expect(seen).toEqual(["Alpha", "Bravo", "charlie", "delta", "echo"]);
    }
  });

  it("is searched by name, handle and tag, and filtered by platform", async () => {
    const ctx = await createTestWorkspace();
    await createBlogger(ctx, { urls: ["https://www.tiktok.com/@ann.smith"], name: "Ann", tags: ["food"] });
    await createBlogger(ctx, { urls: [channelId()], name: "Bob", tags: ["100%"] });
    const names = async (query: Record<string, string>) => (await list(ctx, query)).items.map((one) => one.name);
    expect(await names({ q: "an" })).toEqual(["Ann"]);
    expect(await names({ q: "@ann.sm" })).toEqual(["Ann"]);
    expect(await names({ q: "food" })).toEqual(["Ann"]);
    expect(await names({ platform: "youtube" })).toEqual(["Bob"]);
    expect(await names({ tag: "100%" })).toEqual(["Bob"]);
    expect(await names({ q: "nobody" })).toEqual([]);
  });
});

describe("a list of creators", () => {
  it("is imported line by line, bad lines told, and a second import adds nothing", async () => {
    const ctx = await createTestWorkspace();
    const [one, two] = [channelId(), channelId()];
    const text = `name,url,tags\r\nFirst,https://www.youtube.com/channel/${one},news|tech\r\n,${two},\r\nBad,https://example.com/x,\r\n`;
    const first = await importBloggers(ctx, { text });
    expect(first).toMatchObject({ created: 2, alreadyWatched: 0, rejected: 1, run: { id: expect.any(String) } });
    expect(first.lines.map(({ line, result, code }) => ({ line, result, code }))).toEqual([
      { line: 2, result: "created", code: null },
      { line: 3, result: "created", code: null },
      { line: 4, result: "rejected", code: "other_site" },
    ]);
    expect((await list(ctx, { q: "First" })).items[0]?.tags).toEqual(["news", "tech"]);
    const again = await importBloggers(ctx, { text });
    expect(again).toMatchObject({ created: 0, alreadyWatched: 2, rejected: 1, run: null });
    expect(await ctx.db.parseRun.count({ where: { workspaceId: ctx.workspaceId } })).toBe(1);
  });

  it("may be plain lines or JSON", async () => {
    const ctx = await createTestWorkspace();
    const plain = await importBloggers(ctx, { text: `# my list\n${channelId()}\n\n@plain-name\n` });
    expect(plain.lines.map((line) => line.line)).toEqual([2, 4]);
    const json = await importBloggers(ctx, { items: [{ url: channelId(), name: "Json" }] });
    expect(json).toMatchObject({ created: 1, lines: [{ line: 1, result: "created" }] });
  });
});
