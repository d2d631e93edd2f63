import "server-only";
import type { Tx } from "@/lib/db/client";
import type { EraseRule, Platform } from "@/prisma/generated/enums";

export type Erasure = {
  /** one night of one rule, or one request */
  occasion: string;
  rule: EraseRule;
  workspaceId?: string | null;
  platform?: Platform | null;
  entityId?: string | null;
  before?: Date | null;
  days?: number | null;
  requestedById?: string | null;
  at: Date;
};
export type ErasedRows = { profiles: number; videos: number; videoPoints: number; profilePoints: number };

/** Writes what was erased in the transaction that erases it; what is erased later on the same occasion is added. */
export async function logErasure(tx: Tx, { occasion, ...entry }: Erasure, rows: ErasedRows): Promise<void> {
  await tx.eraseEntry.upsert({
    where: { occasion },
    create: { occasion, ...entry, ...rows },
    update: {
      profiles: { increment: rows.profiles },
      videos: { increment: rows.videos },
      videoPoints: { increment: rows.videoPoints },
      profilePoints: { increment: rows.profilePoints },
    },
    select: { id: true },
  });
}
