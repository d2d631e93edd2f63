import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { UserCtx } from "@/lib/services/context";
import { authenticate, type Identity } from "./authenticate";
import { publicCtx } from "./public-ctx";

/** Who looks at a page, looked up once per request; null when nobody is signed in. */
export const pageIdentity = cache(async (): Promise<{ identity: Identity; ctx: UserCtx } | null> => {
  const head = new Headers(await headers());
  head.delete("authorization");
  const { userAgent: _, ...base } = publicCtx(head);
  const identity = await authenticate(head, base);
  return identity ? { identity, ctx: { ...base, actor: identity.actor } } : null;
});
