import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { publicCtx } from "@/lib/auth/public-ctx";
import { AppError } from "@/lib/errors";
import { TOO_OFTEN } from "@/lib/http/too-often";
import type { OpenShare } from "@/lib/services/shares/find-open-share";
import { openShare } from "@/lib/services/shares/open-share";

/** The link's dashboard, opened once a request. Null: this visitor asks too often, as proxy.ts has counted. */
export const readShare = cache(async (secret: string): Promise<OpenShare | null> => {
  const head = new Headers(await headers());
  if (head.has(TOO_OFTEN)) return null;
  const { userAgent: _, ...visitor } = publicCtx(head);
  try {
    return await openShare(visitor, secret);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});
