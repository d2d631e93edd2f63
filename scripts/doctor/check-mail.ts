import { mailError } from "@/lib/services/mail/mail-error";
import { mailSettings } from "@/lib/services/mail/mail-settings";
import { openTransport } from "@/lib/services/mail/open-transport";
import type { Finding } from "@/scripts/doctor/finding";

const part = "mail";
const PATIENCE_MS = 5_000;

/** Whether the mail server answers and takes the login, without sending anything; or where mails are kept. */
export async function checkMail(): Promise<Finding> {
  const { smtpUrl, folder } = mailSettings();
  if (smtpUrl === null) {
    const cost = "Reports and links to set a password reach nobody by themselves.";
    return { part, state: "off", says: `SMTP_URL is not set: mails are written to ${folder}`, cost };
  }
  const transport = openTransport(smtpUrl, { connectMs: PATIENCE_MS, silenceMs: PATIENCE_MS });
  try {
    await transport.verify();
    return { part, state: "ok", says: `${new URL(smtpUrl).host} answers` };
  } catch (error) {
    return { part, state: "missing", says: mailError(error), cost: "Scheduled reports cannot be sent." };
  } finally {
    transport.close();
  }
}
