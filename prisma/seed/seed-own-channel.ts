import { countersAt } from "@/e2e/world/growth";
import { DAY_MS, type WorldChannel } from "@/e2e/world/population";
import { beginConnect } from "@/lib/services/channels/begin-connect";
import { finishConnect } from "@/lib/services/channels/finish-connect";
import type { Ctx, UserCtx } from "@/lib/services/context";
import { seedWatchedChannel } from "./seed-watched-channel";

/** How the points of an invented channel are labelled. */
const SOURCE = "sample-invented";
const DAYS = 60;
const LOGIN = { world_account: "emil@world.test", world_channel: "harbour" } as const;

export type OwnChannelWorld = { population: { channels: WorldChannel[] }; lastDay: Date };

/**
 * An own channel for the sample workspace, watched for two months and connected as a user would, through the world's consent
 * page. One that was connected once is left as its owner has left it. False when there was nothing to do.
 */
export async function seedOwnChannel(ctx: Ctx & UserCtx, world: OwnChannelWorld): Promise<boolean> {
  const channel = world.population.channels.find((one) => one.special === LOGIN.world_channel);
  if (!channel) throw new Error(`The world knows no channel ${LOGIN.world_channel}.`);
  const { workspaceId } = ctx;
  if ((await ctx.db.channel.count({ where: { workspaceId, platformId: channel.id } })) > 0) return false;
  await seedWatchedChannel(ctx, watched(channel, world.lastDay), world.lastDay, { source: SOURCE, tags: ["own"] });
  const { outcome } = await consent(ctx);
  // Somebody in another workspace of this demo may have been faster.
  if (outcome !== "connected" && outcome !== "held_elsewhere") throw new Error(`The sample channel: ${outcome}.`);
  return outcome === "connected";
}

/** The channel as it would be known to who has looked at it once a day. */
function watched(channel: WorldChannel, lastDay: Date): WorldChannel {
  const days = Array.from({ length: DAYS }, (_, back) => new Date(lastDay.getTime() - (DAYS - 1 - back) * DAY_MS));
  const videos = channel.videos.map((video) => ({
    ...video,
    points: days.filter((at) => at > video.publishedAt).map((at) => ({ at, ...countersAt(video, at) })),
  }));
  return { ...channel, videos };
}

async function consent(ctx: Ctx & UserCtx): Promise<Awaited<ReturnType<typeof finishConnect>>> {
  const url = new URL(await beginConnect(ctx, { returnTo: "/channels" }));
  for (const [name, value] of Object.entries(LOGIN)) url.searchParams.set(name, value);
  const answer = await fetch(url, { redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  const [state = "", code = ""] = ["state", "code"].map((name) => back.searchParams.get(name) ?? "");
  return finishConnect(ctx, { state, code });
}
