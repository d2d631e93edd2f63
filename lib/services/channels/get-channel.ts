import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { readChannels } from "./read-channels";
import type { ChannelDto } from "./schemas";

/** One own channel. A foreign one answers exactly like one that does not exist. */
export async function getChannel(ctx: Ctx, id: string): Promise<ChannelDto> {
  const [channel] = await readChannels(ctx, id);
  if (!channel) throw new AppError("not_found", "There is no such channel.");
  return channel;
}
