import "server-only";
import pino, { type Logger } from "pino";
import { env } from "@/lib/env/env";

const secrets = ["authorization", "cookie", "password", "token", "access_token", "refresh_token", "secret", "key"];

let root: Logger | undefined;

/** The process's logger: JSON lines on stdout, secrets removed. `log().child({ requestId })` for one request. */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: "[removed]" },
  });
  return root;
}
