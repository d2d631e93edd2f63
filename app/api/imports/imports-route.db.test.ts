import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newPerson } from "@/e2e/api/people";
import { db } from "@/lib/db/client";
import { GET as getImport } from "./[id]/route";
import { POST as preview } from "./preview/route";
import { POST as create, GET as list } from "./route";

const FILE = "video_id,title,channel_title,views,date\naaaaaaaaaaa,A title,A channel,5,2017-09-13\n";
const none = { params: Promise.resolve({}) };

function form(fields: Record<string, string> = {}, file: string | null = FILE) {
  const body = new FormData();
  if (file !== null) body.set("file", new File([file], "history.csv"));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

const post = (headers: Record<string, string>, body: BodyInit) =>
  create(new Request("http://localhost:3000/api/imports", { method: "POST", headers, body }), none);

describe("POST /api/imports", () => {
  it("takes a form with a file, in any order of its parts, and answers 202 with the id", async () => {
    const { headers, workspaceId } = await newPerson();
    const answer = await post(headers, form({ preset: "youtube_trending" }));
    expect(answer.status).toBe(202);
    const { id } = z.object({ id: z.uuid() }).parse(await answer.json());
    const url = `http://localhost:3000/api/imports/${id}`;
    const read = await getImport(new Request(url, { headers }), { params: Promise.resolve({ id }) });
    expect(await read.json()).toMatchObject({ id, status: "queued", rows: 0, imported: 0, skipped: 0, errors: [] });
    const sent = await db().outbox.findFirstOrThrow({ where: { workspaceId } });
    expect([sent.name, sent.data]).toEqual(["import/file.requested", { importId: id, workspaceId }]);
    const all = await list(new Request("http://localhost:3000/api/imports", { headers }), none);
    expect(await all.json()).toMatchObject({ items: [{ id }], nextCursor: null, total: 1 });
  });

  it("takes rows as JSON", async () => {
    const { headers } = await newPerson();
    const rows = [{ creatorName: "A channel", videoId: "aaaaaaaaaaa", observedAt: "2017-09-13", views: 5 }];
    const answer = await post({ ...headers, "content-type": "application/json" }, JSON.stringify({ rows }));
    expect(answer.status).toBe(202);
  });

  it("refuses field by field", async () => {
    const { headers } = await newPerson();
    const json = { ...headers, "content-type": "application/json" };
    const codes = await Promise.all([
      post(headers, form({ year: "soon" })),
      post(headers, form({ preset: "unheard of" })),
      post(json, JSON.stringify({ rows: [] })),
      post(json, "{"),
      post(headers, form({}, null)),
      post({ ...headers, "content-type": "text/plain" }, "x"),
    ]);
    expect(codes.map((answer) => answer.status)).toEqual([422, 422, 422, 400, 400, 415]);
    expect(await codes[0]?.json()).toMatchObject({ errors: [{ path: "year" }] });
  });

  it("is for editors", async () => {
    const { headers } = await newPerson({ role: "viewer" });
    expect((await post(headers, form())).status).toBe(403);
  });

  it("is shown before in a preview", async () => {
    const { headers } = await newPerson();
    const request = new Request("http://localhost:3000/api/imports/preview", { method: "POST", headers, body: form() });
    const answer = await preview(request, none);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      preset: "youtube_trending",
      problems: [],
      rows: [{ line: 2, reason: null }],
    });
  });
});
