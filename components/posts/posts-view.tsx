"use client";

import { useQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { usePages } from "@/components/layout/use-pages";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { usePostColumns } from "@/components/posts/post-columns";
import { postChannelsQuery, postKeys } from "@/components/posts/posts-queries";
import { usePostsFilter } from "@/components/posts/use-posts-filter";
import { buttonStyles } from "@/components/ui/button-styles";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Select } from "@/components/ui/select";

const shapes = () => import("@/lib/services/posts/schemas");

/** Everything that was published from here, with its latest numbers. */
export function PostsView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("posts");
  const common = useTranslations("common");
  const [{ channel, q, sort }, set] = usePostsFilter();
  const channels = useQuery(postChannelsQuery);
  const query = { channelId: channel, q, sort };
  const posts = usePages({
    queryKey: postKeys.list,
    path: "/api/posts",
    query,
    output: async () => (await shapes()).postsPage,
  });
  useLiveRefresh("upload", postKeys.list, 3_000);
  const columns = usePostColumns();
  const filtered = channel !== null || q !== null;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={posts.total === null ? t("context") : t("count", { count: posts.total })}
      />
      <DataTable
        id="posts"
        label={t("title")}
        columns={columns}
        rows={posts.rows}
        rowId={(post) => post.id}
        rowName={(post) => post.title}
        rowHref={(post) => `/posts/${post.id}`}
        status={posts.status}
        error={<QueryError error={posts.failure} onRetry={posts.refetch} />}
        empty={
          <EmptyPanel
            icon={Send}
            title={filtered ? common("nothingFound") : t("empty")}
            text={filtered ? t("emptyFiltered") : t("emptyText")}
            action={
              canEdit && !filtered ? (
                <Link href="/uploads/new" className={buttonStyles({ variant: "primary" })}>
                  {t("newUpload")}
                </Link>
              ) : undefined
            }
          />
        }
        sort={sort ?? "-publishedAt"}
        onSort={(next) => void set({ sort: next })}
        toolbar={
          <>
            <SearchField label={t("search")} value={q} onChange={(next) => void set({ q: next })} />
            <Select
              aria-label={t("column.channel")}
              value={channel ?? "all"}
              options={[
                { value: "all", label: t("allChannels") },
                ...(channels.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(next) => void set({ channel: next === "all" ? null : next })}
              className="w-48"
            />
          </>
        }
        exportAction={<ExportLink table="posts" query={query} />}
        total={posts.total}
        hasMore={posts.hasMore}
        loadingMore={posts.loadingMore}
        onLoadMore={posts.onLoadMore}
      />
    </Page>
  );
}
