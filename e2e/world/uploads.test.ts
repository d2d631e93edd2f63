import { createHash, randomBytes } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { UploadsPatch } from "./control";
import { startWorld, type World } from "./start-world";

const UNIT = 256 * 1024;
const READ = "https://www.googleapis.com/auth/youtube.readonly";
const UPLOAD = "https://www.googleapis.com/auth/youtube.upload";
const file = randomBytes(3 * UNIT + 777);
const sha256 = createHash("sha256").update(file).digest("hex");
let world: World;
let token = "";

beforeAll(async () => {
  world = await startWorld({ stopped: true, quota: { uploads: 1_000 } });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.uploads({ faults: [], chaos: null, unaudited: false, nextOutcome: null, processingMs: 0 });
  token = world.grant("ada@world.test");
});

const errorBody = z.object({ error: z.object({ errors: z.array(z.object({ reason: z.string() })) }) });
const reasonOf = async (response: Response) => errorBody.parse(await response.json()).error.errors[0]?.reason;
const bearer = () => ({ authorization: `Bearer ${token}` });

const ask = (snippet: object = {}, status: object = {}, bytes = file.length) =>
  fetch(`${world.url}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`, {
    method: "POST",
    headers: { ...bearer(), "x-upload-content-length": String(bytes), slug: "mark.mp4" },
    body: JSON.stringify({
      snippet: { title: "A title", categoryId: "22", ...snippet },
      status: { privacyStatus: "private", ...status },
    }),
  });
const open = async (snippet = {}, status = {}) => (await ask(snippet, status)).headers.get("location") ?? "";
const put = (session: string, from: number, to: number, total = file.length) =>
  fetch(session, {
    method: "PUT",
    headers: { ...bearer(), "content-range": `bytes ${from}-${to - 1}/${total}` },
    body: file.subarray(from, to),
  });
const probe = (session: string) =>
  fetch(session, { method: "PUT", headers: { ...bearer(), "content-range": `bytes */${file.length}` } });
const told = (response: Response) => [response.status, response.headers.get("range")];
const sendAll = async (session: string) =>
  z.object({ id: z.string() }).parse(await (await put(session, 0, file.length)).json()).id;
const list = async (id: string, part: string, as = token) => {
  const response = await fetch(`${world.url}/youtube/v3/videos?part=${part}&id=${id}`, {
    headers: { authorization: `Bearer ${as}` },
  });
  return { status: response.status, body: await response.json() };
};

describe("a resumable session", () => {
  it("keeps whole units, tells them, and makes one video of the right bytes however often it is asked", async () => {
    const session = await open();
    expect(told(await probe(session))).toEqual([308, null]);
    expect(told(await put(session, 0, UNIT))).toEqual([308, `bytes=0-${UNIT - 1}`]);
    expect(told(await probe(session))).toEqual([308, `bytes=0-${UNIT - 1}`]);
    const end = await put(session, UNIT, file.length);
    const again = await probe(session);
    expect([end.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await end.json());
    expect(world.uploads().videos).toMatchObject([{ sha256, fileName: "mark.mp4", bytes: file.length }]);
  });

  it("refuses bytes beyond what it has, wrong totals and chunks without an end; skips what it has already", async () => {
    const session = await open();
    expect((await put(session, UNIT, 2 * UNIT)).status).toBe(400);
    expect((await put(session, 0, UNIT, file.length + 1)).status).toBe(400);
    expect(told(await put(session, 0, UNIT + 5))).toEqual([308, `bytes=0-${UNIT - 1}`]);
    expect((await put(session, 0, file.length)).status).toBe(201);
    expect(world.uploads().videos.at(-1)).toMatchObject({ sha256 });
    expect(world.uploads().violations).toHaveLength(4);
  });

  it("ends with DELETE, after a week, and on demand", async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    expect((await fetch(one, { method: "DELETE", headers: bearer() })).status).toBe(499);
    expect((await probe(one)).status).toBe(404);
    world.uploads({ expireSessions: true });
    expect((await probe(two)).status).toBe(404);
    world.advance(8 * 86_400_000);
    token = world.grant("ada@world.test");
    expect((await probe(three)).status).toBe(404);
  });

  it("belongs to its channel and asks for a token that lives", async () => {
    const session = await open();
    token = world.grant("boris@world.test");
    expect((await probe(session)).status).toBe(403);
    token = world.grant("ada@world.test");
    world.advance(3_600_000);
    expect((await probe(session)).status).toBe(401);
  });

  it("lets the newest request have it: bytes of a client that was given up come too late", async () => {
    const session = await open();
    const stuck = request(session, {
      method: "PUT",
      headers: {
        ...bearer(),
        "content-range": `bytes 0-${file.length - 1}/${file.length}`,
        "content-length": file.length,
      },
    });
    const cut = new Promise((resolve) => stuck.once("close", resolve));
    stuck.on("error", () => undefined).write(file.subarray(0, 2 * UNIT + 9));
    await expect.poll(() => world.uploads().sessions.at(-1)?.received).toBe(2 * UNIT);
    expect(told(await probe(session))).toEqual([308, `bytes=0-${2 * UNIT - 1}`]);
    await cut;
    expect((await put(session, 2 * UNIT, file.length)).status).toBe(201);
    expect(world.uploads().videos.at(-1)).toMatchObject({ sha256 });
  });
});

describe("asking for a session", () => {
  it.each([
    ["a title of 101 characters", { title: "é".repeat(101) }, {}, "invalidTitle"],
    ["a title with <", { title: "a<b" }, {}, "invalidTitle"],
    ["a description of 5,001 bytes", { description: `${"я".repeat(2_500)}x` }, {}, "invalidDescription"],
    ["tags of more than 500 characters", { tags: ["a b".repeat(100), "c".repeat(200)] }, {}, "invalidTags"],
    ["a category that cannot be given", { categoryId: "29" }, {}, "invalidCategoryId"],
    [
      "a public video with a time",
      {},
      { privacyStatus: "public", publishAt: "2099-01-01T00:00:00Z" },
      "invalidPublishAt",
    ],
    ["a time that is over", {}, { publishAt: "2001-01-01T00:00:00Z" }, "invalidPublishAt"],
  ])("refuses %s", async (_what, snippet, status, reason) => {
    const response = await ask(snippet, status);
    expect([response.status, await reasonOf(response)]).toEqual([400, reason]);
  });

  it("counts every attempt in the bucket of uploads, and refuses beyond it", async () => {
    const small = await startWorld({ quota: { uploads: 2 } });
    token = small.grant("ada@world.test");
    const send = async (faults: UploadsPatch["faults"] = []) => {
      small.uploads({ faults });
      const response = await fetch(`${small.url}/upload/youtube/v3/videos?uploadType=resumable`, {
        method: "POST",
        headers: { ...bearer(), "x-upload-content-length": "5" },
        body: JSON.stringify({ snippet: { title: "x" }, status: { privacyStatus: "private" } }),
      });
      return response.status;
    };
    const answers = [await send([{ on: "create", kind: "unavailable_before" }]), await send(), await send()];
    expect(answers).toEqual([503, 200, 403]);
    expect(small.uploads().inserts).toBe(1);
    await small.stop();
  });
});

describe("the video of an upload", () => {
  it("is processed by the clock, or fails and is rejected as it was told", async () => {
    world.uploads({ processingMs: 60_000 });
    const id = await sendAll(await open());
    const status = async () => (await list(id, "status,processingDetails")).body.items[0];
    expect(await status()).toMatchObject({
      status: { uploadStatus: "uploaded" },
      processingDetails: { processingStatus: "processing" },
    });
    world.advance(61_000);
    expect((await status()).status.uploadStatus).toBe("processed");
    world.patchVideo(id, { failureReason: "codec" });
    expect((await status()).status).toMatchObject({ uploadStatus: "failed", failureReason: "codec" });
    world.patchVideo(id, { failureReason: null, rejectionReason: "duplicate" });
    expect((await status()).status).toMatchObject({ uploadStatus: "rejected", rejectionReason: "duplicate" });
  });

  it("tells its file name and its plans to its owner alone", async () => {
    const publishAt = new Date(world.now().getTime() + 86_400_000).toISOString();
    const id = await sendAll(await open({}, { publishAt }));
    const own = (await list(id, "status,fileDetails")).body.items[0];
    expect(own).toMatchObject({
      status: { privacyStatus: "private", publishAt },
      fileDetails: { fileName: "mark.mp4" },
    });
    const other = world.grant("boris@world.test");
    expect((await list(id, "status", other)).body.items).toEqual([]);
    world.advance(2 * 86_400_000);
    const later = world.grant("boris@world.test");
    expect((await list(id, "status", later)).body.items[0].status).toMatchObject({ privacyStatus: "public" });
    expect((await list(id, "fileDetails", later)).status).toBe(403);
    token = world.grant("ada@world.test", [UPLOAD]);
    expect((await list(id, "status")).status).toBe(403);
  });

  it("stays private whatever was asked, where the project has not passed the audit", async () => {
    world.uploads({ unaudited: true });
    const id = await sendAll(await open({}, { privacyStatus: "public" }));
    expect((await list(id, "status")).body.items[0].status.privacyStatus).toBe("private");
    token = world.grant("boris@world.test");
    expect((await list(id, "status")).body.items).toEqual([]);
  });

  it("is in the lists of its channel: as private for its owner, hidden from others", async () => {
    const id = await sendAll(await open({ title: "Just for me" }));
    const uploads = `UU${world.channel("fifty").id.slice(2)}`;
    const first = async (as: string) => {
      const path = `/youtube/v3/playlistItems?part=snippet,status&maxResults=1&playlistId=${uploads}`;
      const response = await fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${as}` } });
      return (await response.json()).items[0];
    };
    const mine = await first(token);
    expect(mine).toMatchObject({ snippet: { title: "Just for me", resourceId: { videoId: id } } });
    const theirs = await first(world.grant("boris@world.test", [READ]));
    expect([theirs.snippet.title, theirs.status.privacyStatus]).toEqual(["Private video", "private"]);
  });
});

it("misfortune is the same for the same seed", async () => {
  const run = async () => {
    world.uploads({ chaos: { seed: "seven", rate: 0.6, kinds: ["unavailable_before", "rate", "unauthorized"] } });
    const answers: number[] = [];
    for (let i = 0; i < 12; i += 1) answers.push((await ask()).status);
    return answers;
  };
  const first = await run();
  expect(await run()).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(2);
});
