import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { setTestEnv } from "@/lib/env/test-env";
import type { InsertRequest, SendOptions } from "./contract";
import { createSession } from "./create-session";

const MIB = 1024 * 1024;
// More than two chunks of 8 MiB, and not a multiple of 256 KiB.
export const file = randomBytes(19 * MIB + 4_321);
export const sha256 = createHash("sha256").update(file).digest("hex");
export const total = BigInt(file.length);
export const limits = { idleMs: 2_000, answerMs: 700, graceMs: 100 };

/** A world to upload to, and somebody who does. */
export function uploadStage() {
  const stage = { token: "", refreshes: 0, opened: [] as string[], sources: [] as Readable[] };
  let world: World | undefined;
  const there = (): World => {
    if (!world) throw new Error("the world has not begun");
    return world;
  };
  beforeAll(async () => {
    world = await startWorld({ stopped: true, quota: { uploads: 1_000 } });
    setTestEnv(world.env);
  });
  afterAll(() => there().stop());
  beforeEach(() => {
    there().uploads({ faults: [], chaos: null, latencyMs: 0, processingMs: 0 });
    Object.assign(stage, { token: there().grant("ada@world.test"), refreshes: 0, opened: [], sources: [] });
  });

  const tokens = async (options?: { refresh: boolean }) => {
    if (options?.refresh) {
      stage.refreshes += 1;
      stage.token = there().grant("ada@world.test");
    }
    return stage.token;
  };
  const request = (changes: Partial<InsertRequest>): InsertRequest => ({
    title: `Upload ${randomBytes(4).toString("hex")}`,
    description: "",
    tags: [],
    categoryId: "22",
    privacyStatus: "private",
    publishAt: null,
    madeForKids: false,
    containsSyntheticMedia: false,
    notifySubscribers: true,
    fileName: "mark.mp4",
    bytes: total,
    contentType: "video/mp4",
    ...changes,
  });
  const sessionOf = (session: string) => {
    const id = new URL(session).searchParams.get("upload_id");
    return there()
      .uploads()
      .sessions.find((one) => one.id === id);
  };
  return Object.assign(stage, {
    world: there,
    tokens,
    open: async (changes: Partial<InsertRequest> = {}) =>
      (await createSession(request(changes), tokens, undefined, limits)).session,
    options: (session: string, changes: Partial<SendOptions> = {}): SendOptions => ({
      session,
      total,
      from: 0n,
      contentType: "video/mp4",
      open: async ({ start, end }) => {
        stage.opened.push(`${start}-${end}`);
        return Readable.from(file.subarray(Number(start), Number(end) + 1), { objectMode: false });
      },
      token: tokens,
      until: new Date(Date.now() + 40_000),
      ...changes,
    }),
    received: (session: string) => sessionOf(session)?.received,
    /** the videos that came of a session */
    made: (session: string) =>
      there()
        .uploads()
        .videos.filter((video) => video.id === sessionOf(session)?.videoId),
    /** gives some bytes, then none for ever */
    stalling: (bytes: number) => async () => {
      const source = new Readable({ read: () => undefined });
      source.push(file.subarray(0, bytes));
      stage.sources.push(source);
      return source;
    },
  });
}
