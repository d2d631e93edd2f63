import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestPipeline, type TestPipeline, until } from "@/inngest/test-pipeline";
import { createTestWorkspace } from "@/lib/db/test-database";
import { createBlogger } from "@/lib/services/bloggers/create-blogger";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import { parseBlogger } from "@/lib/services/bloggers/parse-blogger";
import type { Ctx } from "@/lib/services/context";
import { getParseRun } from "@/lib/services/parser/get-parse-run";

let pipeline: TestPipeline;
beforeAll(async () => {
  pipeline = await startTestPipeline();
});
afterAll(async () => {
  await pipeline.stop();
});

const ended = (ctx: Ctx, runId: string) =>
  until("the end of the run", async () => {
    const run = await getParseRun(ctx, runId);
    return run.finishedAt !== null && run;
  });

const paste = (ctx: Ctx, ...urls: string[]) => createBlogger(ctx, { urls, tags: [] });

describe("a parse of a pasted channel", () => {
  it("ends with the world's numbers, and a second one costs three units and writes nothing", async () => {
    const ctx = await createTestWorkspace();
    const channel = pipeline.world.channels().find((one) => !one.special && one.videos >= 10);
    if (!channel) throw new Error("the world has no ordinary channel");
    const created = await paste(ctx, `https://www.youtube.com/channel/${channel.id}`);
    const run = await ended(ctx, created.run.id);
    expect(run.items[0]).toMatchObject({ status: "completed", error: null });

    const blogger = await getBlogger(ctx, created.id);
    expect(blogger).toMatchObject({ name: channel.title, videoCount: Math.min(channel.videos, 50) });
    expect(blogger.profiles[0]).toMatchObject({ status: "active", title: channel.title });

    const again = await parseBlogger({ ...ctx, now: new Date() }, created.id);
    const second = await ended(ctx, again.id);
    expect(second.items[0]?.units).toBeLessThanOrEqual(3);
    expect(second.items[0]).toMatchObject({ status: "completed", videosNew: 0 });
  });
});
