import { describe, expect, it } from "vitest";
import { createTestWorkspace } from "@/lib/db/test-database";
import { watch } from "@/lib/services/metrics/test-fixture";
import { listHashtags } from "./list-hashtags";
import { hashtagsQuery } from "./schemas";
import { filmed } from "./test-films";

const now = new Date("2026-11-10T12:00Z");
const seen = "2026-11-09T00:00Z";
const ask = (query: Record<string, unknown> = {}) =>
  hashtagsQuery.parse({ from: "2026-10-01", to: "2026-11-01", ...query });
const HOSTILE = "_<img src=x onerror=alert(1)>";

/** Median views 300. `sea` did ⅓ and 1⅔ in one account and is used once by another; `rare%` stands beside the hostile one. */
async function livedThrough() {
  const ctx = await createTestWorkspace({ now });
  const day = (date: number) => `2026-10-${date}T08:00Z`;
  const one = await filmed(
    [
      { at: day(13), views: 100n, likes: 10n, hashtags: ["sea", "sun"] },
      { at: day(14), views: 200n, likes: null, hashtags: ["sun"] },
      { at: day(15), views: 300n, likes: 3n, hashtags: ["море"] },
      { at: day(16), views: 400n, likes: 4n, hashtags: [] },
      { at: day(17), views: 500n, likes: 20n, hashtags: ["sea", HOSTILE, "rare%"] },
    ],
    { seen },
  );
  const two = await filmed([{ at: day(18), hashtags: ["sea"] }], { seen, platform: "tiktok" });
  await watch(ctx, [one]);
  const second = await watch(ctx, [one, two]);
  return { ctx, second };
}

describe("hashtags", () => {
  it("are counted by videos and bloggers, with how those videos did", async () => {
    const { ctx } = await livedThrough();
    const { items, total } = await listHashtags(ctx, ask());
    expect(total).toBe(5);
    expect(items.map(({ tag, videos }) => [tag, videos])).toEqual([
      ["sea", 3],
      ["sun", 2],
      [HOSTILE, 1],
      ["rare%", 1],
      ["море", 1],
    ]);
    expect(items[0]).toEqual({
      tag: "sea",
      ...{ videos: 3, bloggers: 2, measured: 2, medianRatio: expect.closeTo(1, 12), engagementRate: 30 / 600 },
    });
    expect(items[1]).toMatchObject({ bloggers: 2, medianRatio: 0.5, engagementRate: 10 / 100 });
  });

  it("are searched folded and literally, sorted by every figure, and paged", async () => {
    const { ctx } = await livedThrough();
    const found = async (q: string) => (await listHashtags(ctx, ask({ q }))).items.map(({ tag }) => tag);
    expect(await found("#SE")).toEqual(["sea"]);
    expect(await found("МОР")).toEqual(["море"]);
    expect(await found("%")).toEqual(["rare%"]);
    expect(await found('\'; DROP TABLE "Video"; --')).toEqual([]);
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listHashtags(ctx, ask({ sort: "-medianRatio", limit: 2, ...(cursor ? { cursor } : {}) }));
      walked.push(...page.items.map(({ tag }) => tag));
      cursor = page.nextCursor;
    } while (cursor);
    expect(walked).toEqual([HOSTILE, "rare%", "sea", "море", "sun"]);
  });

  it("are sorted by number and not by digit, across pages", async () => {
    const ctx = await createTestWorkspace({ now });
    const films = Array.from({ length: 12 }, (_, index) => ({
      at: "2026-10-13T08:00Z",
      hashtags: ["twelve", ...(index < 9 ? ["nine"] : []), ...(index < 2 ? ["two"] : [])],
    }));
    await watch(ctx, [await filmed(films, { seen })]);
    const first = await listHashtags(ctx, ask({ limit: 1 }));
    const rest = await listHashtags(ctx, ask({ cursor: first.nextCursor }));
    expect([...first.items, ...rest.items].map(({ tag }) => tag)).toEqual(["twelve", "nine", "two"]);
  });

  it("are those of the bloggers and platform that are asked for, never of another workspace", async () => {
    const { ctx, second } = await livedThrough();
    expect((await listHashtags(ctx, ask({ platform: "tiktok" }))).items).toMatchObject([
      { tag: "sea", videos: 1, bloggers: 1, medianRatio: null },
    ]);
    expect((await listHashtags(ctx, ask({ bloggerId: second.id }))).items[0]).toMatchObject({ videos: 3, bloggers: 1 });
    const stranger = await createTestWorkspace({ now });
    expect(await listHashtags(stranger, ask())).toEqual({ items: [], nextCursor: null, total: 0 });
    await expect(listHashtags(stranger, ask({ bloggerId: second.id }))).rejects.toMatchObject({ code: "not_found" });
  });
});
