import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { parseProgress } from "@/lib/services/live/schemas";

it("whoever asks for a parse sees it waiting at once, before the platform has said a word", async () => {
  const ctx = await createTestWorkspace();
  const { id, run } = await createBlogger(ctx, { urls: ["@seen-at-once"], tags: [] });
  const events = await db().liveEvent.findMany({ where: { workspaceId: ctx.workspaceId, topic: "parse" } });
  expect(events.map((event) => parseProgress.parse(event.data))).toMatchObject([
    { id: run.id, status: "queued", total: 1, done: 0, item: { bloggerIds: [id], status: "queued", step: null } },
  ]);
});

it("of a large run only the first are told at once", async () => {
  const ctx = await createTestWorkspace();
  const urls = Array.from({ length: 30 }, (_, index) => `@crowd-${ctx.workspaceId.slice(-8)}-${index}`);
  await createBlogger(ctx, { urls, tags: [] });
  expect(await db().liveEvent.count({ where: { workspaceId: ctx.workspaceId, topic: "parse" } })).toBe(20);
});
