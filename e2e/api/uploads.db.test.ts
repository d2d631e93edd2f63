import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, expect, it } from "vitest";
import * as uploadRoute from "@/app/api/uploads/[id]/route";
import * as preflightRoute from "@/app/api/uploads/preflight/route";
import * as uploadsRoute from "@/app/api/uploads/route";
import { db } from "@/lib/db/client";
import { SCOPE } from "@/lib/services/channels/rules";
import { createdUploadsDto, preflightDto, uploadDetailDto, uploadsPage } from "@/lib/services/uploads/schemas";
import { newPerson, type Person } from "./people";

// The upload API as a script uses it.

let owner: Person;
let channelId: string;

beforeAll(async () => {
  owner = await newPerson();
  const profile = await db().profile.create({ data: { platform: "youtube", url: "https://www.youtube.com/@a" } });
  const { id } = await db().channel.create({
    data: {
      workspaceId: owner.workspaceId,
      platformId: `UC${randomUUID()}`,
      profileId: profile.id,
      title: "A channel",
      scopes: [SCOPE.read, SCOPE.upload],
    },
  });
  channelId = id;
});

const segment = (params: Record<string, string> = {}) => ({ params: Promise.resolve(params) });
const address = "http://localhost:3000/api/uploads";

async function form(metadata: object): Promise<FormData> {
  const body = new FormData();
  body.set("file", new File([await readFile("e2e/fixtures/media/landscape.mp4")], "Прогулка.mp4"));
  body.set("metadata", JSON.stringify(metadata));
  return body;
}
const words = { title: "A walk", privacyStatus: "private", madeForKids: false };
const post = (body: FormData | string, headers: Record<string, string> = {}) =>
  uploadsRoute.POST(
    new Request(address, {
      method: "POST",
      body,
      headers: {
        ...owner.headers,
        ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
        ...headers,
      },
    }),
    segment(),
  );

it("one request with file and metadata publishes; the same file goes on by its id", async () => {
  const answer = await post(await form({ ...words, channelIds: [channelId] }));
  expect(answer.status).toBe(202);
  const { items } = createdUploadsDto.parse(await answer.json());
  expect(items).toMatchObject([{ channelId, status: "queued" }]);
  const id = items[0]?.id ?? "";
  const read = await uploadRoute.GET(new Request(`${address}/${id}`, { headers: owner.headers }), segment({ id }));
  const upload = uploadDetailDto.parse(await read.json());
  expect(upload).toMatchObject({ status: "queued", source: { name: "Прогулка.mp4", url: null }, error: null });
  expect(upload.events.map((event) => event.type)).toEqual(["created", "consent"]);

  const source = { fileId: upload.source.fileId };
  const body = JSON.stringify({ items: [{ ...words, channelId, source, title: "Again" }] });
  const key = { "idempotency-key": randomUUID() };
  const [first, second] = [await (await post(body, key)).json(), await (await post(body, key)).json()];
  expect(second).toEqual(first);
  const list = await uploadsRoute.GET(new Request(`${address}?q=again`, { headers: owner.headers }), segment());
  expect(uploadsPage.parse(await list.json())).toMatchObject({ total: 1, items: [{ title: "Again" }] });
});

it("metadata that YouTube would refuse are refused by their place, and leave no file", async () => {
  const files = () => db().mediaFile.count({ where: { workspaceId: owner.workspaceId, status: "ready" } });
  const before = await files();
  const answer = await post(await form({ ...words, channelIds: [channelId], description: `${"я".repeat(2_500)}.` }));
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ path: "description", code: "description_too_long" }] });
  const unreadable = await post(await form({ ...words, channelIds: "nobody" }));
  expect(unreadable.status).toBe(422);
  expect(await files()).toBe(before);
});

it("text that the database cannot keep is refused by its place, as JSON and as a form", async () => {
  const source = { url: "https://media.test/a.mp4" };
  const asJson = await post(JSON.stringify({ ...words, channelIds: [channelId], source, description: "a\0b" }));
  expect(asJson.status).toBe(422);
  expect(await asJson.json()).toMatchObject({ errors: [{ path: "description", code: "unstorable_text" }] });
  const asForm = await post(await form({ ...words, channelIds: [channelId], tags: ["\0"] }));
  expect(asForm.status).toBe(422);
  expect(await asForm.json()).toMatchObject({ errors: [{ path: "metadata.tags.0", code: "unstorable_text" }] });
  const search = await uploadsRoute.GET(new Request(`${address}?q=%00`, { headers: owner.headers }), segment());
  expect(search.status).toBe(422);
});

it("a preflight spends nothing and names each thing that stands in the way", async () => {
  const body = JSON.stringify({
    ...words,
    channelIds: [channelId],
    source: { url: "http://127.0.0.1:9/film.mp4" },
    title: "x".repeat(101),
  });
  const headers = { ...owner.headers, "content-type": "application/json" };
  const answer = await preflightRoute.POST(
    new Request(`${address}/preflight`, { method: "POST", body, headers }),
    segment(),
  );
  const { ok, items } = preflightDto.parse(await answer.json());
  expect(ok).toBe(false);
  const failing = items[0]?.checks.filter((check) => check.result === "fail").map((check) => check.code);
  expect(failing).toEqual(["title", "source"]);
  expect(await db().upload.count({ where: { title: "x".repeat(101) } })).toBe(0);
});
