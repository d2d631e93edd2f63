import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { type CheckedChannel, checkChannel } from "./check-channel";

/** Each holds a connection of the database while Google answers. */
const AT_ONCE = 4;

/** Checks some channels, a few at a time. */
export async function checkChannels(ctx: SystemCtx, channelIds: readonly string[]): Promise<CheckedChannel[]> {
  const checked: CheckedChannel[] = [];
  for (let at = 0; at < channelIds.length; at += AT_ONCE) {
    const some = channelIds.slice(at, at + AT_ONCE).map((id) => checkChannel(ctx, id));
    checked.push(...(await Promise.all(some)));
  }
  return checked;
}
