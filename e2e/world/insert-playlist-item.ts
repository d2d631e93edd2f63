import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { apiError, type Reply } from "./api-errors";
import { chargeWorldQuota } from "./quota-meter";
import type { WorldState } from "./world-state";

const item = z.object({
  snippet: z.object({ playlistId: z.string(), resourceId: z.object({ kind: z.string(), videoId: z.string() }) }),
});

/** playlistItems.insert, into the list that every channel has made by hand. It asks for the wide scope. */
export function insertPlaylistItem(state: WorldState, request: IncomingMessage, body: unknown): Reply {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const grant = state.grants.get(bearer);
  if (!grant || grant.endsAt <= state.now()) return apiError("authError");
  if (!grant.scopes.some((scope) => /\/auth\/youtube(\.force-ssl)?$/.test(scope)))
    return apiError("insufficientPermissions");
  if (!chargeWorldQuota(state, "playlistItems.insert").allowed) return apiError("quotaExceeded");
  const parsed = item.safeParse(body);
  if (!parsed.success) return apiError("invalidValue");
  const { playlistId, resourceId } = parsed.data.snippet;
  const channel = state.channel(grant.channel ?? "");
  if (!channel || playlistId !== `PL${channel.id.slice(2)}`) return apiError("playlistNotFound");
  const known = state.uploads.playlists.get(playlistId) ?? [];
  state.uploads.playlists.set(playlistId, [...known, resourceId.videoId]);
  return {
    status: 200,
    body: { kind: "youtube#playlistItem", id: `${playlistId}.${resourceId.videoId}`, ...parsed.data },
  };
}
