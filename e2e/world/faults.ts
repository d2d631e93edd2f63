import type { ServerResponse } from "node:http";
import { z } from "zod";
import { type ApiErrorName, apiError } from "./api-errors";

export const faultInput = z.object({
  /** a regular expression over the path and query; by default every outside address */
  path: z.string().default("."),
  kind: z.enum([
    "quota",
    "rate",
    "server",
    "slow",
    "malformed",
    "reset",
    "hang",
    "key",
    "string_error",
    "not_modified_off",
    "ytdlp",
    "instaloader",
    "graph",
  ]),
  /** how often; without it until it is taken away */
  times: z.int().positive().optional(),
  delayMs: z.int().min(0).max(120_000).default(0),
  status: z.int().min(400).max(599).optional(),
  /**
   * for `ytdlp`: `bot`, `garbage`, `warnings`, `hang`, `http_429`, `same_page`, `no_id`; for `instaloader`: `challenge`,
   * `http_429`, `two_factor`, `login_wall`, `hang`; for `graph`: an error code
   */
  mode: z.string().optional(),
});
export type Fault = z.output<typeof faultInput>;

const ERRORS: Partial<Record<Fault["kind"], ApiErrorName>> = {
  quota: "quotaExceeded",
  rate: "rateLimitExceeded",
  server: "backendError",
  key: "keyInvalid",
};

export type FaultSource = "http" | "ytdlp" | "instaloader" | "graph";

const sourceOf = (kind: Fault["kind"]): FaultSource =>
  kind === "ytdlp" || kind === "instaloader" || kind === "graph" ? kind : "http";

/** The first fault that is meant for an address, counted down. */
export function takeFault(faults: Fault[], address: string, source: FaultSource = "http"): Fault | undefined {
  const index = faults.findIndex((fault) => sourceOf(fault.kind) === source && new RegExp(fault.path).test(address));
  const fault = faults[index];
  if (fault?.times !== undefined) {
    fault.times -= 1;
    if (fault.times <= 0) faults.splice(index, 1);
  }
  return fault;
}

/** Lets a fault happen. Answers the status when it has answered, `null` when the request should go on. */
export async function applyFault(fault: Fault, response: ServerResponse): Promise<number | null> {
  if (fault.delayMs > 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, fault.delayMs);
      response.once("close", () => {
        clearTimeout(timer);
        resolve();
      });
    });
    if (response.destroyed) return 499;
  }
  const name = ERRORS[fault.kind];
  if (name) {
    const { status, body } = apiError(name);
    const code = fault.status ?? status;
    const retry = fault.kind === "rate" ? { "retry-after": "7" } : {};
    response.writeHead(code, { "content-type": "application/json", ...retry }).end(JSON.stringify(body));
    return code;
  }
  switch (fault.kind) {
    case "malformed":
      response
        .writeHead(200, { "content-type": "application/json" })
        .end('{"kind":"youtube#channelListResponse","items":[{"id":');
      return 200;
    case "string_error": {
      const code = fault.status ?? 400;
      response.writeHead(code, { "content-type": "application/json" }).end('{"error":"error message"}');
      return code;
    }
    case "reset":
      response.destroy();
      return 0;
    case "hang":
      return new Promise((resolve) => response.once("close", () => resolve(0)));
    default:
      return null;
  }
}
