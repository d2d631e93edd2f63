import "server-only";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { getParseRun } from "./get-parse-run";
import { type RequestedParse, requestParse } from "./request-parse";

/** Parses again what failed or was cancelled in a run, as a new run. */
export async function retryParseRun(ctx: Ctx, id: string): Promise<RequestedParse> {
  const run = await getParseRun(ctx, id);
  const profileIds = run.items
    .filter((item) => item.status === "failed" || item.status === "cancelled")
    .map((item) => item.profileId);
  if (profileIds.length === 0) {
    throw new AppError("conflict", "Nothing in this run failed or was cancelled.", { code: "nothing_to_retry" });
  }
  return ctx.db.$transaction((tx) => requestParse(tx, ctx, { profileIds, trigger: "manual" }));
}
