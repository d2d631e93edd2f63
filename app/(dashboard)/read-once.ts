import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";

/** Reads something of this workspace by its id, once a request; an unknown or foreign id is a page that does not exist. */
export const readOnce = <T>(read: (ctx: Ctx, id: string) => Promise<T>) =>
  cache(async (id: string): Promise<{ ctx: Ctx; found: T }> => {
    if (!z.uuid().safeParse(id).success) notFound();
    const { ctx } = await requirePageCtx();
    try {
      return { ctx, found: await read(ctx, id) };
    } catch (error) {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    }
  });
