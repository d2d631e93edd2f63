import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { ParseRun } from "@/prisma/generated/client";

/** A run that this workspace asked for; the installation's daily run belongs to nobody. */
export async function findOwnRun(tx: Tx, ctx: Ctx, id: string): Promise<ParseRun> {
  const run = await tx.parseRun.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
  if (run) return run;
  throw new AppError("not_found", "This run does not exist, or it is the daily run, which belongs to all workspaces.");
}
