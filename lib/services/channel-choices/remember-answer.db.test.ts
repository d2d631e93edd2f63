import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createTestWorkspace } from "@/lib/db/test-database";
import { rememberAnswer } from "./remember-answer";

const shape = z.array(z.object({ id: z.string() }));
const HOUR = 3_600_000;

describe("an answer that is kept", () => {
  it("is asked for once, until its time is over", async () => {
    const ctx = await createTestWorkspace();
    const asked = { key: `test:${randomUUID()}`, shape, forMs: HOUR };
    const ask = vi.fn(async () => [{ id: "22" }]);
    const first = await rememberAnswer(ctx, asked, ask);
    const second = await rememberAnswer({ ...ctx, now: new Date(ctx.now.getTime() + HOUR - 1) }, asked, ask);
    expect(second).toEqual(first);
    expect(ask).toHaveBeenCalledTimes(1);
    const later = new Date(ctx.now.getTime() + HOUR);
    expect((await rememberAnswer({ ...ctx, now: later }, asked, ask)).readAt).toEqual(later);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("of an older shape is asked for again, and a failure is not kept", async () => {
    const ctx = await createTestWorkspace();
    const key = `test:${randomUUID()}`;
    await rememberAnswer(ctx, { key, shape: z.string(), forMs: HOUR }, async () => "old");
    const failing = rememberAnswer(ctx, { key, shape, forMs: HOUR }, () => Promise.reject(new Error("down")));
    await expect(failing).rejects.toThrow("down");
    expect((await rememberAnswer(ctx, { key, shape, forMs: HOUR }, async () => [])).body).toEqual([]);
  });
});
