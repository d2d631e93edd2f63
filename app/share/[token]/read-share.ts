import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { publicCtx } from "@/lib/auth/public-ctx";
import { AppError } from "@/lib/errors";
import type { OpenShare } from "@/lib/services/shares/find-open-share";
import { openShare } from "@/lib/services/shares/open-share";

/** The link's dashboard, opened once a request. Null: this visitor asks too often. */
export const readShare = cache(async (secret: string): Promise<OpenShare | null> => {
  const { userAgent: _, ...visitor } = publicCtx(new Headers(await headers()));
  try {
    return await openShare(visitor, secret);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && error.code === "rate_limited") return null;
    throw error;
  }
});
