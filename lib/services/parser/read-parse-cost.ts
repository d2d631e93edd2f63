import "server-only";
import { env } from "@/lib/env/env";
import { adapterFor } from "@/lib/platforms/registry";
import type { SystemCtx } from "@/lib/services/context";
import { planParse } from "./plan-parse";
import { readPlannable } from "./read-plannable";

export type ParseCost = { profiles: number; units: number };

const DAY_MS = 86_400_000;

/** What one scheduled parse of all that anybody watches costs in the queries bucket. */
export async function readParseCost(ctx: Pick<SystemCtx, "db" | "now">): Promise<ParseCost> {
  const profiles = await readPlannable(ctx, new Date(+ctx.now + DAY_MS));
  const chosen = adapterFor("youtube");
  const byKey = chosen.usable && chosen.adapter.connector === "youtube-api";
  const costly = byKey ? profiles.filter((profile) => profile.platform === "youtube") : [];
  const { units } = planParse(costly, { most: env().MAX_VIDEOS_PER_PLATFORM, left: Number.POSITIVE_INFINITY });
  return { profiles: profiles.length, units };
}
