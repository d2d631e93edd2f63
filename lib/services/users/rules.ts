import { AppError } from "@/lib/errors";

/** `open` lets everybody register, `invite` only with an invitation, `closed` nobody. */
export function refuseRegistration(mode: "open" | "invite" | "closed", hasInvite: boolean): void {
  if (mode === "open" || (mode === "invite" && hasInvite)) return;
  throw mode === "invite"
    ? new AppError("forbidden", "Registration needs an invitation.", { code: "invitation_needed" })
    : new AppError("forbidden", "Registration is closed on this installation.", { code: "registration_closed" });
}
