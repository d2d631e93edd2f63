import "server-only";
import { Inngest, type Logger } from "inngest";
import { log } from "@/lib/observability/log";

type Level = "debug" | "info" | "warn" | "error";

/** Ours, asked for at the first line: a build has no environment. The SDK says an object first, or only words. */
const write =
  (level: Level) =>
  (first: unknown, ...rest: unknown[]): void => {
    if (typeof first === "string") log()[level]({ rest }, first);
    else log()[level]({ detail: first }, String(rest[0] ?? "inngest"));
  };

const logger: Logger = {
  debug: write("debug"),
  info: write("info"),
  warn: write("warn"),
  error: write("error"),
};

/** The SDK reads INNGEST_DEV, INNGEST_BASE_URL and its keys itself: the start scripts point them at the job server. */
export const inngest = new Inngest({ id: "creatorscope", logger });
