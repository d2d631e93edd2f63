import "server-only";
import { createTransport } from "nodemailer";

/** The way to the mail server of SMTP_URL. Close it after use. */
export const openTransport = (smtpUrl: string, { connectMs, silenceMs }: { connectMs: number; silenceMs: number }) =>
  createTransport({
    url: smtpUrl,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
