import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/query-client";
import { searchStateQuery } from "@/components/search/search-queries";
import { SearchForViewers, SearchView } from "@/components/search/search-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { searchQuery } from "@/lib/services/search/schemas";
import { searchVideos } from "@/lib/services/search/search-videos";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

export default async function SearchPage() {
  const { ctx } = await requirePageCtx();
  if (ctx.role === "viewer") return <SearchForViewers />;
  const client = makeQueryClient();
  await client.prefetchQuery({ ...searchStateQuery, queryFn: () => searchVideos(ctx, searchQuery.parse({})) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SearchView />
    </HydrationBoundary>
  );
}
