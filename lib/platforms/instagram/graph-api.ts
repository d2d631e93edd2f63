import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import { getText, parseAnswer } from "../http-client";
import { retryAfter } from "../retry-after";
import { discovery, type GraphAccount, type GraphMedia, graphError } from "./graph-schemas";

export const GRAPH = "instagram-graph";

/** The version whose documentation the fields were taken from. */
const VERSION = "v25.0";
const PAGE = 50;
const ACCOUNT_FIELDS = "id,username,name,biography,profile_picture_url,followers_count,media_count";
const MEDIA_FIELDS =
  "id,caption,like_count,comments_count,timestamp,permalink,media_type,media_product_type,media_url,thumbnail_url";

/** Two hundred calls an hour are allowed: after a refusal nothing is asked for an hour, unless the answer says when. */
const PAUSE_MS = 3_600_000;

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PlatformError("unexpected_response", GRAPH, "Instagram's API wrote something that is not JSON.");
  }
}

/** What the Graph API's own error codes mean; null where the body holds none. */
export function graphFailure(status: number, body: string, headers: Headers, now: Date): PlatformError | null {
  const parsed = graphError.safeParse(body.startsWith("{") ? jsonOf(body) : null);
  if (!parsed.success) return null;
  const { code, error_subcode: subcode, message } = parsed.data.error;
  const fail = (kind: PlatformError["kind"], detail: string, more: { retryAt?: Date } = {}) =>
    new PlatformError(kind, GRAPH, detail, {
      reason: subcode ? `${code}/${subcode}` : String(code),
      httpStatus: status,
      ...more,
    });
  switch (code) {
    case 1:
    case 2:
      return fail("unavailable", `Instagram's API is not well: ${message}`);
    case 4:
    case 17:
    case 32:
    case 613:
    case 80002:
      return fail("rate_limited", "Instagram's API allows no more calls this hour.", {
        retryAt: retryAfter(headers.get("retry-after"), now) ?? new Date(now.getTime() + PAUSE_MS),
      });
    case 102:
    case 190:
      return fail("reauth_required", "INSTAGRAM_GRAPH_TOKEN has expired or was withdrawn: create a new one.");
    case 10:
      return fail("reauth_required", `INSTAGRAM_GRAPH_TOKEN may not do this: ${message}`);
    case 24:
    case 110:
      return fail(
        "not_found",
        "Instagram's API knows no professional account of this name: it may be personal, private, renamed or closed.",
      );
    case 368:
      return fail("blocked", `Instagram has blocked this: ${message}`);
  }
  if (code >= 200 && code < 300) return fail("reauth_required", `INSTAGRAM_GRAPH_TOKEN may not do this: ${message}`);
  return fail(status >= 500 ? "unavailable" : "unexpected_response", `Instagram's API refused: ${message}`);
}

/** One question to the Graph API with the token that is set; what it refused, in its own codes, is a `PlatformError`. */
export async function askGraph(path: string, asked: Record<string, string>, signal?: AbortSignal): Promise<unknown> {
  const { INSTAGRAM_GRAPH_URL: base, INSTAGRAM_GRAPH_TOKEN: token = "" } = env();
  const url = new URL(`${base}/${VERSION}/${encodeURIComponent(path)}`);
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  url.searchParams.set("access_token", token);
  const body = await getText({
    connector: GRAPH,
    url: url.href,
    signal,
    failure: (answer) => graphFailure(answer.status, answer.body, answer.headers, new Date()),
  });
  return jsonOf(body);
}

async function ask(name: string, media: string, signal: AbortSignal | undefined): Promise<GraphAccount> {
  const fields = `business_discovery.username(${name}){${ACCOUNT_FIELDS},${media}}`;
  const answer = await askGraph(env().INSTAGRAM_GRAPH_USER_ID ?? "", { fields }, signal);
  return parseAnswer(GRAPH, discovery, answer).business_discovery;
}

/** Versions of the API without `view_count` refuse the whole question: it is then asked without. */
async function askPage(name: string, page: string, signal: AbortSignal | undefined): Promise<GraphAccount> {
  try {
    return await ask(name, `media${page}{${MEDIA_FIELDS},view_count}`, signal);
  } catch (error) {
    if (
      !(error instanceof PlatformError) ||
      !error.reason?.startsWith("100") ||
      !error.message.includes("view_count")
    ) {
      throw error;
    }
    return ask(name, `media${page}{${MEDIA_FIELDS}}`, signal);
  }
}

export type Discovered = { account: GraphAccount; media: GraphMedia[] };

/** A professional account by its name with its newest posts, 50 a call. A cursor that comes again ends the paging. */
export async function discover(name: string, limit: number, signal?: AbortSignal): Promise<Discovered> {
  if (!/^[\w.]{1,30}$/.test(name)) {
    throw new PlatformError("not_found", GRAPH, "This is not an Instagram name.", { reason: "no_lookup" });
  }
  const media = new Map<string, GraphMedia>();
  const cursors = new Set<string>();
  let account: GraphAccount | null = null;
  let after = "";
  do {
    const size = Math.min(PAGE, limit - media.size);
    const answer: GraphAccount = await askPage(name, `${after && `.after(${after})`}.limit(${size})`, signal);
    account ??= answer;
    const before = media.size;
    for (const item of answer.media?.data ?? []) media.set(item.id, item);
    const next = answer.media?.paging?.cursors?.after ?? "";
    after = next && !cursors.has(next) && media.size > before ? next : "";
    cursors.add(next);
  } while (after && media.size < limit);
  return { account, media: [...media.values()].slice(0, limit) };
}
