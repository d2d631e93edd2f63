import "server-only";
import { join, resolve } from "node:path";
import { env } from "@/lib/env/env";

export type MailSettings = { smtpUrl: string | null; from: string; folder: string };

/** How mail leaves: by SMTP_URL, else into a folder. Without MAIL_FROM the sender is named after this installation's host. */
export function mailSettings(): MailSettings {
  const { SMTP_URL, MAIL_FROM, APP_URL, DATA_DIR } = env();
  const from = MAIL_FROM ?? `Creatorscope <no-reply@${new URL(APP_URL).hostname}>`;
  return { smtpUrl: SMTP_URL ?? null, from, folder: join(resolve(DATA_DIR), "mail") };
}
