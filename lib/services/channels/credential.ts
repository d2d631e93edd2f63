import "server-only";
import { z } from "zod";
import { seal } from "@/lib/secrets/seal";
import { unseal } from "@/lib/secrets/unseal";

const tokens = z.object({ refreshToken: z.string().nullable(), accessToken: z.string() });
export type ChannelTokens = z.output<typeof tokens>;

const place = (channelId: string) => `channel:${channelId}`;

/** The columns of a channel's credential. */
export const sealTokens = (channelId: string, plain: ChannelTokens) =>
  seal(JSON.stringify(tokens.parse(plain)), place(channelId));

/** Throws `SealError` where the key is gone. */
export const openTokens = (channelId: string, stored: { keyId: string; sealed: Uint8Array }): ChannelTokens =>
  tokens.parse(JSON.parse(unseal(stored, place(channelId))));
