import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { SavedView } from "@/prisma/generated/client";
import { viewPerson } from "./view-holder";

/** A view that the caller has. Another person's own one answers like an unknown one. */
export async function getViewOrThrow(db: Pick<Tx, "savedView">, ctx: Ctx, id: string): Promise<SavedView> {
  const { workspaceId } = ctx;
  const holderId = { in: [workspaceId, viewPerson(ctx)] };
  const found = await db.savedView.findFirst({ where: { id, workspaceId, holderId } });
  if (!found) throw new AppError("not_found", "This view does not exist.");
  return found;
}
