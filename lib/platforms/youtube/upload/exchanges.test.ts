import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import errors from "@/e2e/fixtures/youtube/errors.json";
import exchanges from "@/e2e/fixtures/youtube/resumable-exchanges.json";
import { setTestEnv } from "@/lib/env/test-env";
import { PlatformError } from "@/lib/errors";
import { createSession } from "./create-session";
import { sendChunks } from "./send-chunks";

const texts = z.record(z.string(), z.string());
const step = z.object({
  expect: z
    .object({
      method: z.string(),
      query: texts,
      headers: texts,
      body: z.string(),
      resume_from: z.int(),
      refresh_token_then: z.string(),
      restart: z.boolean(),
      fail: z.string(),
      retries: z.int(),
    })
    .partial()
    .default({}),
  answer: z
    .object({ status: z.int(), headers: texts.default({}), json: z.unknown().optional(), error: z.string().optional() })
    .optional(),
});
type Step = z.output<typeof step>;
const cases = z
  .array(z.object({ id: z.string(), body: z.string().optional(), steps: z.array(step) }))
  .parse(exchanges.cases);
const bodies = new Map(
  z
    .array(z.object({ id: z.string(), body: z.unknown() }))
    .parse(errors.cases)
    .map((one) => [one.id, one.body]),
);
/** The size of what lies in storage is always known, so this client never sends a `*` for it. */
const NOT_SPOKEN = ["unknown_size"];
/** What the fixtures call a failure → how it is told here. */
const FAILURES: Record<string, object> = {
  "no session URI": { kind: "unexpected_response", reason: "no_session" },
  quota_daily: { kind: "quota_exhausted", reason: "quotaExceeded" },
  upload_limit: { kind: "quota_exhausted", reason: "uploadLimitExceeded" },
};

type Heard = { method: string; url: string; headers: IncomingMessage["headers"]; body: string };
let heard: Heard[] = [];
let answers: NonNullable<Step["answer"]>[] = [];
let refreshes = 0;
let base = "";

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { method = "", url = "", headers } = request;
  heard.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
  const answer = answers[heard.length - 1] ?? { status: 418, headers: {} };
  const told = Object.entries(answer.headers).map(([name, value]) => [
    name,
    value.replace("<session>", `${base}/session`),
  ]);
  const done = answer.status < 300 && method === "PUT";
  const json = answer.json ?? (answer.error ? bodies.get(answer.error) : done ? { id: "D-lhorsDlUQ" } : undefined);
  response.writeHead(answer.status, Object.fromEntries(told)).end(json === undefined ? "" : JSON.stringify(json));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  setTestEnv({ YOUTUBE_API_URL: base });
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Plays one recorded conversation with the real client; how it ended. */
async function converse(steps: Step[], content: Buffer): Promise<unknown> {
  answers = steps.flatMap(({ answer }) => answer ?? []);
  heard = [];
  refreshes = 0;
  const token = async (options?: { refresh: boolean }) => {
    if (options?.refresh) refreshes += 1;
    return `token-${refreshes}`;
  };
  return upload(content, token).catch((error: unknown) => error);
}

async function upload(content: Buffer, token: (options?: { refresh: boolean }) => Promise<string>) {
  const { session } = await createSession(
    {
      title: "A title",
      description: "",
      tags: [],
      categoryId: null,
      privacyStatus: "private",
      publishAt: null,
      madeForKids: false,
      containsSyntheticMedia: false,
      notifySubscribers: false,
      fileName: "файл.mp4",
      bytes: BigInt(content.length),
      contentType: "video/mp4",
    },
    token,
  );
  return sendChunks({
    session,
    total: BigInt(content.length),
    from: 0n,
    contentType: "video/mp4",
    open: async ({ start, end }) => Readable.from([content.subarray(Number(start), Number(end) + 1)]),
    token,
    until: new Date(Date.now() + 30_000),
  });
}

it.each(cases.filter(({ id }) => !NOT_SPOKEN.includes(id)))("$id, message by message", async ({ body, steps }) => {
  const content = Buffer.from(body ?? "x".repeat(600_000));
  const outcome = await converse(steps, content);
  // Nothing more is said than was recorded: a refusal is not tried again.
  expect(heard).toHaveLength(answers.length);
  for (const [index, { expect: wanted }] of steps.entries()) {
    const request = heard[index];
    for (const [name, value] of Object.entries(wanted.headers ?? {})) {
      expect(request?.headers[name.toLowerCase()], name).toBe(value.replace("<size>", String(content.length)));
    }
    const query = new URL(request?.url ?? "/", "http://x").searchParams;
    for (const [name, value] of Object.entries(wanted.query ?? {})) expect(query.get(name)).toBe(value);
    if (wanted.method) expect(request?.method).toBe(wanted.method);
    if (wanted.body !== undefined) expect(request?.body).toBe(wanted.body);
    if (wanted.resume_from !== undefined) {
      const range = `bytes ${wanted.resume_from}-${content.length - 1}/${content.length}`;
      expect(request?.headers["content-range"]).toBe(range);
      expect(request?.body).toBe(content.subarray(wanted.resume_from).toString());
    }
    if (wanted.refresh_token_then) {
      expect(request?.headers).toMatchObject({
        authorization: "Bearer token-1",
        "content-range": `bytes */${content.length}`,
      });
    }
    if (wanted.restart) expect(outcome).toEqual({ state: "gone" });
    if (wanted.fail) {
      expect(outcome).toBeInstanceOf(PlatformError);
      expect(outcome).toMatchObject(FAILURES[wanted.fail] ?? { reason: `unknown: ${wanted.fail}` });
    }
  }
  const last = answers.at(-1);
  if (last && last.status < 300 && heard.at(-1)?.method === "PUT") {
    expect(outcome).toMatchObject({ state: "complete", video: { id: "D-lhorsDlUQ" } });
  }
});

it("the session is kept apart from the words: its address is what YouTube named, the file name is encoded", async () => {
  await converse(cases.find(({ id }) => id === "happy_single")?.steps ?? [], Buffer.from("abc"));
  expect(heard[0]?.headers.slug).toBe(encodeURI("файл.mp4"));
  expect(heard[1]?.url).toBe("/session");
});
