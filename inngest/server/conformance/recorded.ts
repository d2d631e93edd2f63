import { readFile } from "node:fs/promises";
import { z } from "zod";

const exchange = z.object({
  hop: z.enum(["app→server", "server→app"]),
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
  status: z.number(),
  responseHeaders: z.record(z.string(), z.string()),
  response: z.unknown(),
});
export type Exchange = z.infer<typeof exchange>;

const record = z.record(z.string(), z.unknown());
export const callBody = z.looseObject({
  ctx: z.looseObject({
    run_id: z.string(),
    fn_id: z.string(),
    request_id: z.string(),
    job_id: z.string(),
    stack: z.unknown(),
  }),
  event: record,
});
export type CallBody = z.infer<typeof callBody>;

/** What a real Inngest server and the SDK said to each other. */
export async function readExchanges(): Promise<Exchange[]> {
  const file = new URL("../../../e2e/fixtures/inngest/exchanges.json", import.meta.url);
  return z.object({ exchanges: z.array(exchange) }).parse(JSON.parse(await readFile(file, "utf8"))).exchanges;
}

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const tracing = new Set(["isr", "tc"]);
/** what we send beyond the recording: SDK 4.24 asks for it before it checkpoints */
const ours = new Set(["qi_id"]);

/** A message with what differs from one day to the next replaced by what it is. */
export function withoutChance(value: unknown, key = ""): unknown {
  if (typeof value === "string") {
    if (ulid.test(value)) return "<ulid>";
    if (uuid.test(value)) return "<uuid>";
    if (key === "job_id") return "<job>";
    if (key === "correlation_id") return value.replace(/^[^.]+/, "<ulid>");
    return value;
  }
  if (typeof value === "number") return key === "ts" || key === "expire" ? "<time>" : value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutChance(item));
    // Parallel steps end in any order.
    return key === "stack" ? items.toSorted() : items;
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => !tracing.has(name) && !ours.has(name) && !(name === "user" && isEmpty(member)))
      .map(([name, member]) => [name, withoutChance(member, name)]),
  );
}

const isEmpty = (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0;
