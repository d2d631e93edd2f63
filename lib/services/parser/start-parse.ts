import "server-only";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { type RequestedParse, requestParse } from "./request-parse";
import type { StartParseInput } from "./schemas";

/** Parses everything that the workspace watches, or everything on one platform. */
export async function startParse(ctx: Ctx, input: StartParseInput): Promise<RequestedParse> {
  return ctx.db.$transaction(async (tx) => {
    const watched = await tx.subscription.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        blogger: { deletedAt: null },
        // A creator that exists only in an import has no platform to be read from.
        profile: { scope: SHARED_SCOPE, ...(input.platform ? { platform: input.platform } : {}) },
      },
      distinct: ["profileId"],
      select: { profileId: true },
    });
    const profileIds = watched.map((subscription) => subscription.profileId);
    const run = await requestParse(tx, ctx, { profileIds, trigger: "manual" });
    const detail = { profiles: profileIds.length };
    await recordAudit(tx, ctx, { action: "parse.started", entityType: "run", entityId: run.id, detail });
    return run;
  });
}
