import "server-only";
import { roleAtLeast } from "@/lib/auth/permissions";
import { AppError, PlatformError } from "@/lib/errors";
import { exchangeCode } from "@/lib/platforms/youtube/oauth/exchange-code";
import { listOwnChannels } from "@/lib/platforms/youtube/owner/list-own-channels";
import { unseal } from "@/lib/secrets/unseal";
import type { Ctx, UserCtx } from "@/lib/services/context";
import { openQuotaGate } from "@/lib/services/quota/open-quota-gate";
import { resumeUploads } from "@/lib/services/uploads/resume-uploads";
import type { OAuthAttempt } from "@/prisma/generated/client";
import { attemptId } from "./begin-connect";
import { missingScopes } from "./rules";
import type { CallbackQuery, ConnectOutcome } from "./schemas";
import { type StoredChannel, storeChannel } from "./store-channel";

export type FinishedConnect = { returnTo: string; outcome: ConnectOutcome; names: string[] };

/**
 * The way back from Google. A state that is unknown, used, too old or another user's is refused; whatever else happens is an
 * outcome that the page tells, for nobody wants to read a problem document there.
 */
export async function finishConnect(ctx: UserCtx, query: CallbackQuery): Promise<FinishedConnect> {
  const attempt = await takeAttempt(ctx, query.state);
  const member = await memberCtx(ctx, attempt.workspaceId);
  const done = (outcome: ConnectOutcome, names: string[] = []) => ({ returnTo: attempt.returnTo, outcome, names });
  if (query.error !== undefined || query.code === undefined) {
    return done(query.error === "admin_policy_enforced" ? "policy" : "denied");
  }
  try {
    const verifier = unseal({ keyId: attempt.keyId, sealed: attempt.verifier }, `oauth-attempt:${attempt.id}`);
    const tokens = await exchangeCode(query.code, verifier);
    const quota = openQuotaGate(member, { workspaceId: member.workspaceId });
    const found = await listOwnChannels({ quota, accessToken: tokens.accessToken });
    if (found.length === 0) return done("no_channel");
    const stored: StoredChannel[] = [];
    for (const channel of found) stored.push(await storeChannel(member, { found: channel, tokens }));
    for (const { id } of stored) await resumeUploads(ctx, id);
    const names = stored.map((channel) => channel.name);
    // At Google it is easy to choose another one of the login's channels.
    if (attempt.channelId !== null && !stored.some(({ id }) => id === attempt.channelId)) {
      return done("connected_other", names);
    }
    return done(missingScopes(tokens.scopes).length > 0 ? "connected_partly" : "connected", names);
  } catch (error) {
    if (error instanceof AppError && error.code === "channel_held") return done("held_elsewhere");
    if (!(error instanceof PlatformError)) throw error;
    if (error.kind === "quota_exhausted") return done("quota");
    // Without the reading scope YouTube does not even say which channel it is.
    if (error.reason === "insufficientPermissions") return done("scope_missing");
    return done(error.kind === "unavailable" || error.kind === "rate_limited" ? "google_unreachable" : "refused");
  }
}

/** Deleted as it is taken: a second use finds nothing. */
async function takeAttempt(ctx: UserCtx, state: string): Promise<OAuthAttempt> {
  const unknown = new AppError("bad_request", "This consent was used already or is too old. Start it again.", {
    code: "oauth_state_unknown",
  });
  const id = attemptId(state);
  const attempt = await ctx.db.oAuthAttempt.findFirst({ where: { id, userId: ctx.actor.userId } });
  if (!attempt) throw unknown;
  const { count } = await ctx.db.oAuthAttempt.deleteMany({ where: { id } });
  if (count === 0 || attempt.expiresAt < ctx.now) throw unknown;
  return attempt;
}

/** The user may have lost the right to it between the two clicks. */
async function memberCtx(ctx: UserCtx, workspaceId: string): Promise<Ctx> {
  const membership = await ctx.db.membership.findFirst({
    where: { workspaceId, userId: ctx.actor.userId, workspace: { deletedAt: null } },
    select: { role: true, workspace: { select: { timeZone: true } } },
  });
  if (!membership || !roleAtLeast(membership.role, "editor")) {
    throw new AppError("forbidden", "You may not connect channels in this workspace any more.");
  }
  return { ...ctx, workspaceId, role: membership.role, timeZone: membership.workspace.timeZone };
}
