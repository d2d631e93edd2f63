import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { PublicCtx } from "@/lib/services/context";
import { clientAddress } from "./client-address";

/** Context of nobody in particular, from a request's headers, for next-auth and pages (routes have their own). */
export function publicCtx(headers: Headers): PublicCtx & { userAgent: string | null } {
  return {
    db: db(),
    now: new Date(),
    requestId: headers.get("x-request-id") ?? randomUUID(),
    ip: clientAddress(headers),
    actor: null,
    userAgent: headers.get("user-agent"),
  };
}
