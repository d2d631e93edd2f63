import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { startWorld, type World } from "@/e2e/world/start-world";
import { setTestEnv } from "@/lib/env/test-env";
import type { InsertRequest } from "../upload/contract";
import { createSession } from "../upload/create-session";
import { sendChunks } from "../upload/send-chunks";
import { addToPlaylist } from "./add-to-playlist";
import type { OwnerCall } from "./as-owner";
import { findRecentUpload } from "./find-recent-upload";
import { listCategories } from "./list-categories";
import { listPlaylists } from "./list-playlists";
import { readStatus } from "./read-status";
import { setThumbnail } from "./set-thumbnail";

const WIDE = "https://www.googleapis.com/auth/youtube.force-ssl";
const UPLOAD = "https://www.googleapis.com/auth/youtube.upload";
let world: World;
let token: string;
let charges: string[] = [];
let call: OwnerCall;

beforeAll(async () => {
  world = await startWorld({ stopped: true });
  setTestEnv(world.env);
});
afterAll(() => world.stop());
beforeEach(() => {
  world.uploads({ faults: [], processingMs: 0, unaudited: false, nextOutcome: null });
  token = world.grant("ada@world.test", [WIDE]);
  charges = [];
  call = {
    token: async (options) => {
      if (options?.refresh) token = world.grant("ada@world.test", [WIDE]);
      return token;
    },
    quota: {
      spend: (charge, send) => {
        charges.push(charge.method);
        return send();
      },
    },
  };
});

async function upload(changes: Partial<InsertRequest> = {}): Promise<string> {
  const bytes = Buffer.from("not much of a video");
  const request: InsertRequest = {
    title: "A lost answer",
    description: "",
    tags: [],
    categoryId: null,
    privacyStatus: "private",
    publishAt: null,
    madeForKids: false,
    containsSyntheticMedia: false,
    notifySubscribers: false,
    fileName: "cs-1.mp4",
    bytes: BigInt(bytes.length),
    contentType: "video/mp4",
    ...changes,
  };
  const { session } = await createSession(request, call.token);
  const end = await sendChunks({
    session,
    total: request.bytes,
    from: 0n,
    contentType: "video/mp4",
    open: async () => Readable.from(bytes, { objectMode: false }),
    token: call.token,
    until: new Date(Date.now() + 10_000),
  });
  if (end.state !== "complete") throw new Error(end.state);
  return end.video.id;
}
const uploads = () => `UU${world.channel("fifty").id.slice(2)}`;

it("reads the state of own videos, private ones, too; one that is gone is absent", async () => {
  const id = await upload();
  const found = await readStatus([id, "xxxxxxxxxxx"], call);
  expect([...found.keys()]).toEqual([id]);
  expect(found.get(id)).toMatchObject({
    uploadStatus: "processed",
    privacyStatus: "private",
    processingStatus: "succeeded",
    fileName: "cs-1.mp4",
  });
});

it("tells processing, failure and rejection apart", async () => {
  world.uploads({ processingMs: 60_000 });
  const first = await upload();
  expect((await readStatus([first], call)).get(first)).toMatchObject({
    uploadStatus: "uploaded",
    processingStatus: "processing",
  });
  world.uploads({ processingMs: 0, nextOutcome: { failureReason: "codec" } });
  const failed = await upload();
  world.uploads({ nextOutcome: { rejectionReason: "duplicate" } });
  const rejected = await upload();
  const found = await readStatus([failed, rejected], call);
  expect(found.get(failed)).toMatchObject({ uploadStatus: "failed", failureReason: "codec" });
  expect(found.get(rejected)).toMatchObject({ uploadStatus: "rejected", rejectionReason: "duplicate" });
});

it("a locked project's public video is private", async () => {
  world.uploads({ unaudited: true });
  const id = await upload({ privacyStatus: "public" });
  expect((await readStatus([id], call)).get(id)?.privacyStatus).toBe("private");
});

it("finds a lost upload by the name that only the owner sees, and by nothing else for certain", async () => {
  const since = new Date(world.now().getTime() - 60_000);
  const id = await upload({ fileName: "cs-2.mp4" });
  const ask = { uploadsPlaylistId: uploads(), title: "A lost answer", since };
  expect((await findRecentUpload({ ...ask, fileName: "cs-2.mp4" }, call)).match?.id).toBe(id);
  expect(charges).toEqual(["playlistItems.list", "videos.list"]);
  expect((await findRecentUpload({ ...ask, fileName: "cs-never.mp4" }, call)).match).toBeNull();
  const nameless = await upload({ fileName: "unknown" });
  const { match, candidates } = await findRecentUpload({ ...ask, fileName: "cs-never.mp4" }, call);
  expect([match, candidates.map((video) => video.id)]).toEqual([null, [nameless]]);
  const nobody = { ...ask, uploadsPlaylistId: "UUxxxxxxxxxxxxxxxxxxxxxx", fileName: "x" };
  expect(await findRecentUpload(nobody, call)).toEqual({ match: null, candidates: [] });
});

it("sets a thumbnail, and says why not", async () => {
  const id = await upload();
  const picture = (contentType: string) => ({
    bytes: 4n,
    contentType,
    open: async () => Readable.from(Buffer.from("JPEG"), { objectMode: false }),
  });
  await setThumbnail(id, picture("image/jpeg"), call);
  expect(world.uploads().videos.find((video) => video.id === id)?.thumbnail).toBe(true);
  expect(charges).toEqual(["thumbnails.set"]);
  await expect(setThumbnail(id, picture("image/gif"), call)).rejects.toMatchObject({ reason: "invalidImage" });
  await expect(setThumbnail("xxxxxxxxxxx", picture("image/png"), call)).rejects.toMatchObject({ kind: "not_found" });
});

it("adds to a playlist once, and needs the wide scope for it", async () => {
  const id = await upload();
  const [list] = await listPlaylists(call);
  expect(list?.title).toBe("Best of Fifty Field Notes");
  const ask = { playlistId: list?.id ?? "", videoId: id };
  expect([await addToPlaylist(ask, call), await addToPlaylist(ask, call)]).toEqual(["added", "was_there"]);
  token = world.grant("ada@world.test", [UPLOAD, "https://www.googleapis.com/auth/youtube.readonly"]);
  await expect(addToPlaylist({ ...ask, videoId: "xxxxxxxxxxx" }, call)).rejects.toMatchObject({
    reason: "insufficientPermissions",
  });
});

it("lists the categories that may be given", async () => {
  const found = await listCategories({ regionCode: "US", language: "en" }, { quota: call.quota });
  expect(found.length).toBeGreaterThan(5);
  expect(found).toContainEqual({ id: "22", title: "People & Blogs" });
});

it("renews a token that has become too old, once", async () => {
  const id = await upload();
  token = "ya29.too-old";
  expect((await readStatus([id], call)).size).toBe(1);
  expect(charges).toEqual(["videos.list", "videos.list"]);
});
