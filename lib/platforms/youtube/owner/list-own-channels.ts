import "server-only";
import { env } from "@/lib/env/env";
import type { PlatformCall, ResolvedProfile } from "../../contract";
import { callApi } from "../api";
import { API } from "../api-errors";
import { channelList } from "../schemas";
import { toProfile } from "../transform";

/** The channels that a fresh consent is for: one as a rule, several for some logins. One unit. */
export async function listOwnChannels(call: PlatformCall): Promise<ResolvedProfile[]> {
  const { data } = await callApi(call, "channels.list", channelList, (api, options) =>
    api.channels.list(
      { part: ["snippet", "contentDetails", "statistics", "status"], mine: true, maxResults: 50 },
      options,
    ),
  );
  return (data?.items ?? []).map((item) => ({
    profile: toProfile(item, env().YOUTUBE_FEED_URL),
    provenance: { source: API, quality: "rounded" },
  }));
}
