import { AppError } from "@/lib/errors";

type Member = { userId: string; role: "owner" | "editor" | "viewer" };

/** A workspace keeps at least one owner: refuses the change (a new role, or null for leaving) that would take the last. */
export function refuseLastOwnerLoss(
  members: readonly Member[],
  change: { userId: string; role: Member["role"] | null },
): void {
  if (change.role === "owner") return;
  const others = members.filter((member) => member.role === "owner" && member.userId !== change.userId);
  const isOwner = members.some((member) => member.userId === change.userId && member.role === "owner");
  if (!isOwner || others.length > 0) return;
  throw new AppError("conflict", "A workspace needs an owner. Make somebody else an owner first.", {
    code: "last_owner",
  });
}
