import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { AppError } from "@/lib/errors";
import { getBlogger } from "@/lib/services/bloggers/get-blogger";
import { bloggerParams } from "@/lib/services/bloggers/schemas";

/** The blogger of this workspace, read once a request; an unknown or foreign one is a page that does not exist. */
export const readBlogger = cache(async (id: string) => {
  if (!bloggerParams.safeParse({ id }).success) notFound();
  const { ctx } = await requirePageCtx();
  try {
    return { ctx, blogger: await getBlogger(ctx, id) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});
