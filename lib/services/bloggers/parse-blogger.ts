import "server-only";
import type { Ctx } from "@/lib/services/context";
import { type RequestedParse, requestParse } from "@/lib/services/parser/request-parse";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { getBloggerOrThrow } from "./get-blogger-or-throw";

/** Parses a blogger's profiles now. While they are being parsed, answers with the run that does it. */
export async function parseBlogger(ctx: Ctx, id: string): Promise<RequestedParse> {
  return ctx.db.$transaction(async (tx) => {
    const { profiles } = await getBloggerOrThrow(tx, ctx, id);
    // A creator that exists only in an import has no platform to be read from.
    const readable = profiles.filter((profile) => profile.scope === SHARED_SCOPE);
    return requestParse(tx, ctx, { profileIds: readable.map((profile) => profile.id), trigger: "manual" });
  });
}
