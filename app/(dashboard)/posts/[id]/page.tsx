import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readOnce } from "@/app/(dashboard)/read-once";
import { PostView } from "@/components/posts/post-view";
import { postQuery, postStatsQuery } from "@/components/posts/posts-queries";
import { makeQueryClient } from "@/components/query-client";
import { getPost } from "@/lib/services/posts/get-post";
import { getPostStats } from "@/lib/services/posts/get-post-stats";

type Props = { params: Promise<{ id: string }> };

const readPost = readOnce(getPost);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readPost((await params).id)).found.title };
}

export default async function PostPage({ params }: Props) {
  const { id } = await params;
  const { ctx, found: post } = await readPost(id);
  const client = makeQueryClient();
  client.setQueryData(postQuery(id).queryKey, post);
  await client.prefetchQuery({ ...postStatsQuery(id), queryFn: () => getPostStats(ctx, id) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PostView id={id} />
    </HydrationBoundary>
  );
}
