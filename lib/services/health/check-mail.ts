import "server-only";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

/** Where mail goes. The mail server itself is asked by `npm run doctor` alone: health is asked often. */
export function checkMail(): HealthCheck {
  return { status: "ok", ...healthNote(mailSettings().smtpUrl === null ? "mail_folder" : "mail_smtp") };
}
