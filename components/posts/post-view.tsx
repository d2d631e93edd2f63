"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { GrowthCard } from "@/components/posts/growth-card";
import { PostHeader } from "@/components/posts/post-header";
import { PostMetrics } from "@/components/posts/post-metrics";
import { PostSkeleton } from "@/components/posts/post-skeleton";
import { postKeys, postQuery, postStatsQuery } from "@/components/posts/posts-queries";
import { Card } from "@/components/ui/card";

/** One post: what it is, where its numbers stand, and how they compare. */
export function PostView({ id }: { id: string }) {
  const t = useTranslations("posts");
  const post = useQuery(postQuery(id));
  const stats = useQuery(postStatsQuery(id));
  useLiveRefresh("parse", postKeys.one(id), 3_000);
  if (post.isPending) return <PostSkeleton />;
  if (post.isError)
    return (
      <Page>
        <h1 className="sr-only">{t("one")}</h1>
        <Card flush>
          <QueryError error={post.error} onRetry={() => void post.refetch()} />
        </Card>
      </Page>
    );
  return (
    <Page>
      <PostHeader post={post.data} />
      <PostMetrics post={post.data} stats={stats.data} />
      <GrowthCard post={post.data} stats={stats} />
    </Page>
  );
}
