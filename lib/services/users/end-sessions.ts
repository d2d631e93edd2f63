import "server-only";
import type { Tx } from "@/lib/db/client";

export type EndReason = "signed_out" | "ended_by_user" | "password_changed" | "password_reset" | "suspended";

/** Ends sessions of a user: one (`only`), all but one (`except`), or all. They are refused from the next request on. */
export async function endSessions(
  tx: Tx,
  input: { userId: string; reason: EndReason; now: Date; only?: string; except?: string | undefined },
): Promise<number> {
  const ended = await tx.session.updateMany({
    where: {
      userId: input.userId,
      revokedAt: null,
      ...(input.only === undefined ? {} : { id: input.only }),
      ...(input.except === undefined ? {} : { NOT: { id: input.except } }),
    },
    data: { revokedAt: input.now, revokedFor: input.reason },
  });
  return ended.count;
}
