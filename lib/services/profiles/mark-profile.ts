import "server-only";
import type { Tx } from "@/lib/db/client";
import type { ProfileStatus } from "@/prisma/generated/enums";

/** Sets in which state a parse left a profile; `statusAt` moves only when the state does. */
export async function markProfile(
  tx: Tx,
  profileId: string,
  state: { status: ProfileStatus; detail: string | null; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Profile" SET "statusAt" = CASE WHEN status = ${state.status}::"ProfileStatus" THEN "statusAt"
        ELSE ${state.at}::timestamptz END,
      status = ${state.status}::"ProfileStatus", "statusDetail" = ${state.detail}, "updatedAt" = now()
    WHERE id = ${profileId}::uuid`;
}
