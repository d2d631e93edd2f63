import "server-only";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export const isMutation = (request: Request): boolean => !SAFE.has(request.method);

/**
 * A mutation that brings a session cookie must come from our own pages. Browsers say so in `Sec-Fetch-Site`
 * (which no page can forge); where that is missing (plain http), `Origin` must be ours. Bearer tokens need no such check.
 */
export function refuseForeignOrigin(request: Request): void {
  if (!isMutation(request)) return;
  if (request.headers.get("sec-fetch-site") === "same-origin") return;
  if (request.headers.get("origin") === new URL(env().APP_URL).origin) return;
  throw new AppError("forbidden", "This change did not come from a page of this site.", { code: "csrf" });
}
