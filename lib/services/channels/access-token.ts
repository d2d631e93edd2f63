import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError, PlatformError } from "@/lib/errors";
import { refreshAccess } from "@/lib/platforms/youtube/oauth/refresh-access";
import { SealError } from "@/lib/secrets/unseal";
import type { SystemCtx } from "@/lib/services/context";
import type { Channel, ChannelCredential } from "@/prisma/generated/client";
import { type ChannelTokens, openTokens, sealTokens } from "./credential";
import { markNeedsReconnect } from "./mark-needs-reconnect";
import { REASON_DETAIL } from "./rules";

/** A token that ends sooner is renewed before it is used. */
const MARGIN_MS = 2 * 60_000;
/** Somebody else's refresh as young as this answers ours, too. */
const FRESH_MS = 10_000;

type Ctx = Pick<SystemCtx, "db" | "now">;
type Held = Channel & { credential: ChannelCredential | null };

/**
 * A token to act as the channel. Renewed when it is about to end, or when `refresh` says that it was refused; by one process
 * at a time, the others take what that one brought. Throws `PlatformError("reauth_required")`, after marking the channel,
 * when only a new consent helps; any other failure leaves the connection as it is.
 */
export async function accessToken(ctx: Ctx, channelId: string, options: { refresh?: boolean } = {}): Promise<string> {
  const asked = await find(ctx.db, channelId);
  const usable = usableToken(asked, ctx.now, options.refresh ?? false);
  if (usable) return usable;
  const outcome = await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ChannelCredential" WHERE "channelId" = ${channelId}::uuid FOR UPDATE`;
    const channel = await find(tx, channelId);
    const renewed = (channel.credential?.version ?? 0) > (asked.credential?.version ?? 0);
    const brought = usableToken(channel, ctx.now, !renewed && (options.refresh ?? false));
    return brought ?? renew(tx, channel, ctx.now);
  });
  if (outcome instanceof PlatformError) throw outcome;
  return outcome;
}

async function find(db: Pick<Tx, "channel">, channelId: string): Promise<Held> {
  const channel = await db.channel.findUnique({ where: { id: channelId }, include: { credential: true } });
  if (!channel) throw new AppError("not_found", "There is no such channel.");
  if (channel.status === "connected" && channel.credential) return channel;
  throw over(channel.statusReason ?? "disconnected", channel.statusDetail ?? "This channel is not connected.");
}

const over = (reason: string, detail: string) =>
  new PlatformError("reauth_required", "google-oauth", detail, { reason });

/** Undefined where the stored token will not do. */
function usableToken(channel: Held, now: Date, refused: boolean): string | undefined {
  const { credential } = channel;
  if (!credential?.accessExpires) return undefined;
  if (refused && now.getTime() - credential.updatedAt.getTime() > FRESH_MS) return undefined;
  if (refused && credential.version === 0) return undefined;
  if (credential.accessExpires.getTime() - MARGIN_MS < now.getTime()) return undefined;
  return open(channel.id, credential)?.accessToken;
}

function open(channelId: string, credential: ChannelCredential): ChannelTokens | undefined {
  try {
    return openTokens(channelId, credential);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

/** Within the lock. What ends the connection is handed back, so that the mark is committed before it is thrown. */
async function renew(tx: Tx, channel: Held, now: Date): Promise<string | PlatformError> {
  const stored = channel.credential ? open(channel.id, channel.credential) : undefined;
  if (!stored?.refreshToken) return end(tx, channel, stored ? "revoked_or_expired" : "secret_unreadable", now);
  try {
    const fresh = await refreshAccess(stored.refreshToken);
    const { accessToken: token, expiresAt } = fresh;
    // A refresh answer has no refresh token as a rule: the stored one goes on.
    const refreshToken = fresh.refreshToken ?? stored.refreshToken;
    await tx.channelCredential.update({
      where: { channelId: channel.id },
      data: {
        ...sealTokens(channel.id, { accessToken: token, refreshToken }),
        accessExpires: expiresAt,
        version: { increment: 1 },
      },
    });
    await tx.channel.update({ where: { id: channel.id }, data: { tokenCheckedAt: now } });
    return token;
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== "reauth_required") throw error;
    return end(tx, channel, error.reason, now);
  }
}

async function end(tx: Tx, channel: Held, reason: string | undefined, now: Date): Promise<PlatformError> {
  await markNeedsReconnect(tx, channel, { reason, now });
  const marked = await tx.channel.findUniqueOrThrow({ where: { id: channel.id } });
  const detail = marked.statusDetail ?? REASON_DETAIL[marked.statusReason ?? ""] ?? "The channel must be reconnected.";
  return over(marked.statusReason ?? "revoked_or_expired", detail);
}
