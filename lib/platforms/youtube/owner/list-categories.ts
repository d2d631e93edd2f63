import "server-only";
import type { PlatformCall } from "../../contract";
import { callApi } from "../api";
import { categoryList } from "./schemas";

export type VideoCategory = { id: string; title: string };

/** The categories that a video may be given in a region, in the language asked for. One unit; they rarely change. */
export async function listCategories(
  ask: { regionCode: string; language: string },
  call: PlatformCall,
): Promise<VideoCategory[]> {
  const { data } = await callApi(call, "videoCategories.list", categoryList, (api, options) =>
    api.videoCategories.list({ part: ["snippet"], regionCode: ask.regionCode, hl: ask.language }, options),
  );
  const assignable = (data?.items ?? []).filter((item) => item.snippet.assignable === true);
  return assignable.map(({ id, snippet }) => ({ id, title: snippet.title }));
}
