import { z } from "zod";
import type { Reply } from "./api-errors";
import { type Fault, faultInput } from "./faults";
import { revokeLogin } from "./oauth";
import { TOKEN_FAILURES } from "./oauth-state";
import { instaloaderRun } from "./social-instaloader";
import { uploadChaos, uploadFault } from "./upload-faults";
import { uploadsReport } from "./uploads";
import type { WorldState } from "./world-state";
import { ytdlpRun } from "./ytdlp-pages";

const channelPatch = z.object({
  state: z.enum(["public", "private", "terminated", "closed"]).optional(),
  subscribersHidden: z.boolean().optional(),
  title: z.string().optional(),
  handle: z.string().startsWith("@").optional(),
  publish: z.string().optional().describe("title of a new upload"),
});
const videoPatch = z.object({
  state: z.enum(["public", "unlisted", "private", "deleted", "members_only"]).optional(),
  likesHidden: z.boolean().optional(),
  commentsDisabled: z.boolean().optional(),
  title: z.string().optional(),
  addViews: z.int().optional(),
  processed: z.boolean().optional().describe("of an uploaded one: at once"),
  failureReason: z.string().nullish(),
  rejectionReason: z.string().nullish(),
});

const oauthPatch = z.object({
  unticked: z.array(z.string()).optional(),
  testing: z.boolean().optional(),
  failing: z.enum(TOKEN_FAILURES).nullish(),
  revoke: z.string().optional().describe("a login that withdraws all it has granted"),
});

const uploadsPatch = z.object({
  faults: z.array(uploadFault).optional(),
  chaos: uploadChaos.nullish().describe("misfortune by chance; null ends it"),
  expireSessions: z.boolean().optional().describe("every session there is answers 404 from now on"),
  processingMs: z.int().min(0).optional(),
  unaudited: z.boolean().optional(),
  latencyMs: z.int().min(0).optional(),
  nextOutcome: z.object({ failureReason: z.string().optional(), rejectionReason: z.string().optional() }).nullish(),
});

export type UploadsPatch = z.input<typeof uploadsPatch>;
export type OAuthPatch = z.output<typeof oauthPatch>;
export type ChannelPatch = z.output<typeof channelPatch>;
export type VideoPatch = z.output<typeof videoPatch>;

/** Sets what is given, leaves the rest. */
function assign<T extends object>(target: T, changes: Partial<T>): void {
  for (const [name, value] of Object.entries(changes))
    if (value !== undefined) Object.assign(target, { [name]: value });
}

export function patchChannel(state: WorldState, idOrHandle: string, patch: ChannelPatch): boolean {
  const channel = state.channel(idOrHandle);
  if (!channel) return false;
  const { publish, ...changes } = patch;
  assign<object>(channel, changes);
  if (publish) state.publish(channel, publish);
  return true;
}

export function patchVideo(state: WorldState, id: string, patch: VideoPatch): boolean {
  const video = state.population.videos.get(id);
  if (!video) return false;
  const { addViews, processed, failureReason, rejectionReason, ...changes } = patch;
  assign<object>(video, changes);
  if (video.own) assign<object>(video.own, { processed, failureReason, rejectionReason });
  video.extraViews += addViews ?? 0;
  return true;
}

export function patchOAuth(state: WorldState, patch: OAuthPatch): WorldState["oauth"] {
  const { revoke, ...changes } = patch;
  assign<object>(state.oauth, changes);
  if (revoke) revokeLogin(state, revoke);
  return state.oauth;
}

export function patchUploads(state: WorldState, patch: UploadsPatch): ReturnType<typeof uploadsReport> {
  const { faults, expireSessions, ...changes } = uploadsPatch.parse(patch);
  if (expireSessions) for (const session of state.uploads.sessions.values()) session.gone = true;
  if (changes.chaos) state.uploads.throws = 0;
  if (faults) state.uploads.faults.splice(0, state.uploads.faults.length, ...faults);
  assign<object>(state.uploads, changes);
  return uploadsReport(state);
}

export function addFault(state: WorldState, fault: z.input<typeof faultInput>): Fault {
  const added = faultInput.parse(fault);
  state.faults.push(added);
  return added;
}

/** Whom the world knows, for tests and demos. */
export const directory = (state: WorldState) =>
  state.population.channels.map(({ id, handle, title, special, state: channelState, videos }) => ({
    id,
    handle,
    title,
    special,
    state: channelState,
    url: `${state.url}/channel/${id}`,
    videos: videos.length,
  }));

const ok = (body: unknown = { ok: true }): Reply => ({ status: 200, body });
const unknown: Reply = { status: 404, body: { error: "unknown" } };

/** `/__world/…`: the same controls over HTTP, for tests that run in another process. */
export function answerControl(state: WorldState, method: string, url: URL, body: unknown): Reply {
  const [, , what = "", id = ""] = url.pathname.split("/").map(decodeURIComponent);
  switch (`${method} ${what}`) {
    case "GET ytdlp":
      return ok(ytdlpRun(state, url.searchParams.get("url") ?? "", Number(url.searchParams.get("end") ?? 100_000)));
    case "GET instaloader":
      return ok(instaloaderRun(state, url.searchParams));
    case "GET health":
      return ok();
    case "GET channels":
      return ok(directory(state));
    case "GET calls":
      return ok(state.calls);
    case "DELETE calls":
      state.calls.length = 0;
      return ok();
    case "GET quota":
      return ok(Object.fromEntries(state.used));
    case "POST quota":
      Object.assign(
        state.quota,
        z.partialRecord(z.enum(["queries", "search", "uploads", "stats"]), z.int().min(0)).parse(body),
      );
      return ok(state.quota);
    case "POST faults":
      return ok(addFault(state, faultInput.parse(body)));
    case "DELETE faults":
      state.faults.length = 0;
      return ok();
    case "POST oauth":
      return ok(patchOAuth(state, oauthPatch.parse(body)));
    case "GET uploads":
      return ok(uploadsReport(state));
    case "POST uploads":
      return ok(patchUploads(state, uploadsPatch.parse(body)));
    case "POST clock":
      state.advance(z.object({ advanceMs: z.number() }).parse(body).advanceMs);
      return ok({ now: state.now().toISOString() });
    case "POST channels":
      return patchChannel(state, id, channelPatch.parse(body)) ? ok() : unknown;
    case "POST videos":
      return patchVideo(state, id, videoPatch.parse(body)) ? ok() : unknown;
    default:
      return unknown;
  }
}
