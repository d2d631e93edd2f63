import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";

type Remembered<S extends z.ZodType> = { key: string; shape: S; forMs: number };

/**
 * What a platform said not long ago, else what it says now. `key` names the question and whoever may hear the answer: it is
 * shared by all who know it. An answer of an older shape is asked for again.
 */
export async function rememberAnswer<S extends z.ZodType>(
  ctx: Pick<Ctx, "db" | "now">,
  { key, shape, forMs }: Remembered<S>,
  ask: () => Promise<z.output<S>>,
): Promise<{ body: z.output<S>; readAt: Date }> {
  const kept = await ctx.db.vendorAnswer.findUnique({ where: { key } });
  const known = kept && kept.expiresAt > ctx.now ? shape.safeParse(kept.body) : null;
  if (kept && known?.success) return { body: known.data, readAt: kept.fetchedAt };
  const body = await ask();
  const row = { body: z.json().parse(body) ?? {}, fetchedAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + forMs) };
  await ctx.db.vendorAnswer.upsert({ where: { key }, create: { key, ...row }, update: row });
  return { body, readAt: ctx.now };
}
