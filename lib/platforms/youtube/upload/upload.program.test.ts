import { describe, expect, it } from "vitest";
import { PlatformError } from "@/lib/errors";
import { probeSession } from "./probe-session";
import { sendChunks } from "./send-chunks";
import { file, limits, sha256, total, uploadStage } from "./test-stage";

const MIB = 1024 * 1024;
const stage = uploadStage();
const { made, open, options, tokens } = stage;

describe("sending", () => {
  it("brings every byte, in chunks that are multiples of 256 KiB", async () => {
    const session = await open();
    const end = await sendChunks(options(session), limits);
    expect(end.state).toBe("complete");
    expect(made(session)).toMatchObject([{ sha256, fileName: "mark.mp4", bytes: file.length }]);
    expect(stage.opened[0]).toBe(`0-${8 * MIB - 1}`);
    expect(stage.world().uploads().violations).toEqual([]);
  });

  it.each([
    ["a chunk's connection is cut", [{ on: "chunk", kind: "cut", bytes: 3_000_000 }]],
    ["the connection is cut before a byte was kept", [{ on: "chunk", kind: "cut", bytes: 1_000 }]],
    ["503, nothing kept", [{ on: "chunk", kind: "unavailable_before", times: 2 }]],
    ["503, though everything was kept", [{ on: "chunk", kind: "unavailable_after" }]],
    ["a 308 with less than was sent", [{ on: "chunk", kind: "keeps_less", bytes: 1_000_000 }]],
    ["a 308 without a Range", [{ on: "chunk", kind: "keeps_nothing" }]],
    ["429 with Retry-After", [{ on: "chunk", kind: "rate", retryAfterSec: 1 }]],
    ["the answer to a chunk is lost", [{ on: "chunk", kind: "lost_answer" }]],
    ["no answer comes to a chunk", [{ on: "chunk", kind: "hang" }]],
    ["503 to the last chunk, though it was kept", [{ on: "last", kind: "unavailable_after" }]],
    ["the last answer is lost", [{ on: "last", kind: "lost_answer" }]],
    ["no answer comes after the last byte", [{ on: "last", kind: "hang" }]],
    ["the last chunk is cut", [{ on: "last", kind: "cut", bytes: 500_000 }]],
    [
      "the answer is lost and the probe refused twice",
      [
        { on: "last", kind: "lost_answer" },
        { on: "probe", kind: "unavailable_before", times: 2 },
      ],
    ],
    [
      "one after the other",
      [
        { on: "chunk", kind: "cut", bytes: 2_000_000 },
        { on: "chunk", kind: "keeps_less", bytes: 700_000 },
        { on: "chunk", kind: "unavailable_after" },
        { on: "last", kind: "lost_answer" },
      ],
    ],
  ] as const)(
    "%s: one video, with the right bytes, and nothing is sent that was there",
    async (_name, faults) => {
      const session = await open();
      stage.world().uploads({ faults: [...faults] });
      const end = await sendChunks(options(session), limits);
      expect(end.state).toBe("complete");
      expect(made(session)).toMatchObject([{ sha256 }]);
      expect(stage.world().uploads().violations).toEqual([]);
    },
    30_000,
  );

  it("a token that is refused in the middle is renewed, then the session is asked", async () => {
    const session = await open();
    stage.world().uploads({ faults: [{ on: "last", kind: "unauthorized" }] });
    expect((await sendChunks(options(session), limits)).state).toBe("complete");
    expect(stage.refreshes).toBe(1);
    expect(made(session)).toMatchObject([{ sha256 }]);
  });

  it.each(["gone", "gone_with_video"] as const)(
    "a session that is %s is told as such, never begun anew here",
    async (kind) => {
      const session = await open();
      stage.world().uploads({ faults: [{ on: "last", kind }] });
      expect(await sendChunks(options(session), limits)).toEqual({ state: "gone" });
      expect(made(session)).toHaveLength(kind === "gone" ? 0 : 1);
    },
  );

  it("stops when its time is over and goes on from there, in another process if need be", async () => {
    const session = await open();
    // What is under way when the time is over may end.
    const first = await sendChunks(options(session, { until: new Date() }), { ...limits, graceMs: 20_000 });
    expect(first).toMatchObject({ state: "incomplete", received: BigInt(8 * MIB) });
    if (first.state !== "incomplete") throw new Error("complete");
    expect((await sendChunks(options(session, { from: first.received }), limits)).state).toBe("complete");
    expect(made(session)).toMatchObject([{ sha256 }]);
  });

  it.each(["one", "two", "three", "four", "five", "six", "seven", "eight"])(
    "whatever misfortune comes by chance (seed %s): in the end one video of the right bytes",
    async (seed) => {
      const session = await open();
      stage.world().uploads({ chaos: { seed, rate: 0.5 } });
      let from = 0n;
      const step = async () => {
        const end = await sendChunks(options(session, { from }), limits).catch((error: unknown) => {
          if (error instanceof PlatformError) return probeSession(session, total, tokens, undefined, limits);
          throw error;
        });
        if (end.state === "incomplete") from = end.received;
        return end.state;
      };
      let state = await step();
      while (state === "incomplete") state = await step();
      expect(state).toBe("complete");
      expect(made(session)).toMatchObject([{ sha256 }]);
      expect(stage.world().uploads().violations).toEqual([]);
    },
    60_000,
  );

  it("gives up when YouTube keeps nothing again and again, and says so", async () => {
    const session = await open();
    stage.world().uploads({
      faults: [
        { on: "chunk", kind: "unavailable_before", times: 20 },
        { on: "probe", kind: "unavailable_before", times: 20 },
      ],
    });
    await expect(sendChunks(options(session), limits)).rejects.toMatchObject({ kind: "unavailable" });
  }, 30_000);
});

describe("asking for a session", () => {
  it.each([
    ["quota", "quota_exhausted", "quotaExceeded"],
    ["upload_limit", "quota_exhausted", "uploadLimitExceeded"],
    ["rate", "rate_limited", "rateLimitExceeded"],
    ["unavailable_before", "unavailable", "backendError"],
    ["bad_title", "unexpected_response", "invalidTitle"],
    ["no_location", "unexpected_response", "no_session"],
    ["lost_answer", "unavailable", "outcome_unknown"],
    ["hang", "unavailable", "outcome_unknown"],
  ] as const)("%s ends as %s (%s)", async (kind, expected, reason) => {
    stage.world().uploads({ faults: [{ on: "create", kind }] });
    await expect(open()).rejects.toMatchObject({ kind: expected, reason });
  });

  it("a token that is too old is renewed once", async () => {
    stage.world().uploads({ faults: [{ on: "create", kind: "unauthorized" }] });
    expect(await open()).toContain("upload_id=");
    expect(stage.refreshes).toBe(1);
  });

  it("without the upload scope it is refused, and says why", async () => {
    stage.token = stage.world().grant("ada@world.test", ["https://www.googleapis.com/auth/youtube.readonly"]);
    await expect(open()).rejects.toMatchObject({ kind: "reauth_required", reason: "insufficientPermissions" });
  });
});

describe("a probe", () => {
  it("tells nothing stored, some, all", async () => {
    const session = await open();
    const ask = () => probeSession(session, total, tokens, undefined, limits);
    expect(await ask()).toEqual({ state: "incomplete", received: 0n });
    await sendChunks(options(session, { until: new Date() }), limits);
    expect(await ask()).toEqual({ state: "incomplete", received: BigInt(8 * MIB) });
    await sendChunks(options(session, { from: BigInt(8 * MIB) }), limits);
    const end = await ask();
    expect(end).toMatchObject({ state: "complete", video: { uploadStatus: "processed", privacyStatus: "private" } });
    expect(made(session)).toHaveLength(1);
  });
});
