import "server-only";
import { AppError } from "@/lib/errors";
import { DAY_MS, MAX_SHARE_DAYS } from "./rules";

/** When a new link ends: in the future, and not so far that it is forgotten. */
export function shareExpiry(text: string, now: Date): Date {
  const expiresAt = new Date(text);
  const ahead = expiresAt.getTime() - now.getTime();
  if (ahead <= 0) throw refused("past", "lies in the past");
  if (ahead > MAX_SHARE_DAYS * DAY_MS) throw refused("too_far", `lies more than ${MAX_SHARE_DAYS} days ahead`);
  return expiresAt;
}

const refused = (code: string, detail: string) =>
  new AppError("validation_failed", `expiresAt: ${detail}.`, { errors: [{ path: "expiresAt", code, detail }] });
