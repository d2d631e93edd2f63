import "server-only";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { healthNote } from "./rules";
import type { HealthCheck } from "./schemas";

/** Where mail goes. The mail server itself is asked by `npm run doctor` alone: health is asked often. */
export function checkMail(): HealthCheck {
  if (mailSettings().smtpUrl === null) return { status: "off", ...healthNote("mail_folder") };
  return { status: "ok", ...healthNote("mail_smtp") };
}
