import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** Names are unique in a workspace: choosing one by its name must not be a guess. */
export async function refuseTakenName(
  tx: Pick<Tx, "uploadTemplate">,
  ctx: Pick<Ctx, "workspaceId">,
  name: string,
  exceptId?: string,
): Promise<void> {
  const { workspaceId } = ctx;
  const taken = await tx.uploadTemplate.findUnique({ where: { workspaceId_name: { workspaceId, name } } });
  if (!taken || taken.id === exceptId) return;
  throw new AppError("conflict", `There is a template called ${name} already.`, {
    code: "template_exists",
    errors: [{ path: "name", code: "template_exists", detail: taken.id }],
  });
}
