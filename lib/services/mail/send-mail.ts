import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { mailSettings } from "./mail-settings";
import { openTransport } from "./open-transport";

export type Mail = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Stable over tries of the same mail, so that a mail server that got it twice can tell. Letters, digits, `-`. */
  id: string;
  /** Answers to one click (RFC 8058): an address that takes a POST. */
  unsubscribeUrl?: string;
};

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

/** Hands a mail to the mail server, or writes it to a folder where none is configured. Throws what the server said. */
export async function sendMail({ id, unsubscribeUrl, ...mail }: Mail): Promise<"smtp" | "file"> {
  const { smtpUrl, from, folder } = mailSettings();
  const host = from.match(/@([\w.-]+)/)?.[1] ?? "localhost";
  const message = {
    ...mail,
    from,
    messageId: `<${id}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribeUrl
        ? { "List-Unsubscribe": `<${unsubscribeUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {}),
    },
  };
  if (smtpUrl === null) {
    const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, `${id}.eml`), raw, { mode: 0o600 });
    return "file";
  }
  const transport = openTransport(smtpUrl, { connectMs: CONNECT_MS, silenceMs: SILENCE_MS });
  try {
    await transport.sendMail(message);
    return "smtp";
  } finally {
    transport.close();
  }
}
