import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/prisma/generated/client";

export type AuditInput = {
  /** what happened, in the past tense: `blogger.created` */
  action: string;
  entityType: string;
  entityId?: string | null;
  /** what changed; never a secret */
  detail?: Prisma.InputJsonObject;
  /** only where `ctx` knows no workspace */
  workspaceId?: string | null;
};

/** As much of an `Actor` as is recorded. */
type Actor = { kind: "user"; userId: string; via: string } | { kind: "system"; name: string };
type Acting = { actor: Actor | null; requestId: string; ip?: string; workspaceId?: string };

/** Writes who did what, in the caller's transaction: the change and its record commit together. */
export async function recordAudit(tx: Tx, ctx: Acting, entry: AuditInput): Promise<void> {
  const actor = ctx.actor;
  await tx.auditEntry.create({
    data: {
      action: entry.action,
      entityType: entry.entityType,
      entityId: entry.entityId ?? null,
      detail: entry.detail ?? {},
      workspaceId: entry.workspaceId ?? ctx.workspaceId ?? null,
      actorId: actor?.kind === "user" ? actor.userId : null,
      actorKind: actor === null ? "anonymous" : actor.kind === "user" ? actor.via : `system:${actor.name}`,
      ip: ctx.ip ?? null,
      requestId: ctx.requestId,
    },
    select: { id: true },
  });
}
