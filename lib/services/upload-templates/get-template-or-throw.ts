import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { UploadTemplate } from "@/prisma/generated/client";

/** A template of this workspace. Another workspace's answers like an unknown one. */
export async function getTemplateOrThrow(
  db: Pick<Tx, "uploadTemplate">,
  ctx: Pick<Ctx, "workspaceId">,
  id: string,
): Promise<UploadTemplate> {
  const found = await db.uploadTemplate.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
  if (!found) throw new AppError("not_found", "This template does not exist.");
  return found;
}
