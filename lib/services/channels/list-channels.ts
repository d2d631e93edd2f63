import "server-only";
import type { Ctx } from "@/lib/services/context";
import { readChannels } from "./read-channels";
import type { ChannelsDto } from "./schemas";

/** All own channels of the workspace: a handful, so one page. */
export async function listChannels(ctx: Ctx): Promise<ChannelsDto> {
  return { items: await readChannels(ctx), nextCursor: null };
}
