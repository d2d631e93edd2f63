import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { loadBloggersParams, toBloggersFilter } from "@/components/bloggers/bloggers-params";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { BloggersView } from "@/components/bloggers/bloggers-view";
import { ListPageSkeleton } from "@/components/layout/list-page-skeleton";
import type { SearchParams } from "@/components/layout/url-params";
import { makeQueryClient } from "@/components/query-client";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { listBloggers } from "@/lib/services/bloggers/list-bloggers";
import { bloggersQuery } from "@/lib/services/bloggers/schemas";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bloggers"))("title") };
}

export default function BloggersPage({ searchParams }: Props) {
  return (
    <Suspense fallback={<ListPageSkeleton pictures="round" />}>
      <Prefetched searchParams={searchParams} />
    </Suspense>
  );
}

/** Asks for the first page in process, under the key that the browser uses. */
async function Prefetched({ searchParams }: Props) {
  const [{ ctx }, asked] = await Promise.all([requirePageCtx(), searchParams.then(loadBloggersParams)]);
  const filter = toBloggersFilter(asked);
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== "");
  const client = makeQueryClient();
  await client.prefetchInfiniteQuery({
    queryKey: bloggerKeys.filtered(filter),
    initialPageParam: null,
    queryFn: () => listBloggers(ctx, bloggersQuery.parse(Object.fromEntries(given))),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BloggersView canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
