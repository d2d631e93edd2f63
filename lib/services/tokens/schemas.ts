import { z } from "zod";

const at = z.iso.datetime({ offset: true });

export const createTokenInput = z.object({
  name: z.string().trim().min(1).max(120),
  /** absent or null: does not expire */
  expiresAt: at.nullish(),
});
export type CreateTokenInput = z.output<typeof createTokenInput>;

export const tokenDto = z.object({
  id: z.uuid(),
  name: z.string(),
  /** the first characters, to tell tokens apart */
  prefix: z.string(),
  createdAt: at,
  lastUsedAt: at.nullable(),
  expiresAt: at.nullable(),
});
export const tokenList = z.object({ items: z.array(tokenDto) });
/** `token` is told once: only its hash is kept. */
export const newTokenDto = tokenDto.extend({ token: z.string() });
export type TokenDto = z.output<typeof tokenDto>;
