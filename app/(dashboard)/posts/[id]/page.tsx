import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PostView } from "@/components/posts/post-view";
import { postQuery, postStatsQuery } from "@/components/posts/posts-queries";
import { makeQueryClient } from "@/components/query-client";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { AppError } from "@/lib/errors";
import { getPost } from "@/lib/services/posts/get-post";
import { getPostStats } from "@/lib/services/posts/get-post-stats";
import { postParams } from "@/lib/services/posts/schemas";

type Props = { params: Promise<{ id: string }> };

/** The post of this workspace; any other is a page that does not exist. */
const readPost = cache(async (id: string) => {
  if (!postParams.safeParse({ id }).success) notFound();
  const { ctx } = await requirePageCtx();
  try {
    return { ctx, post: await getPost(ctx, id) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPost((await params).id)).post.title };
}

export default async function PostPage({ params }: Props) {
  const { id } = await params;
  const { ctx, post } = await readPost(id);
  const client = makeQueryClient();
  client.setQueryData(postQuery(id).queryKey, post);
  await client.prefetchQuery({ ...postStatsQuery(id), queryFn: () => getPostStats(ctx, id) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PostView id={id} />
    </HydrationBoundary>
  );
}
