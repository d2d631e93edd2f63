"use client";

import { useTranslations } from "next-intl";
import { PostState } from "@/components/posts/post-state";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { formatClock } from "@/components/ui/format-time";
import { Percent } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { Thumbnail } from "@/components/ui/thumbnail";
import { Unknown } from "@/components/ui/unknown";
import type { PostDto } from "@/lib/services/posts/schemas";

/** Columns of what was published. */
export function usePostColumns(): DataColumn<PostDto>[] {
  const t = useTranslations("posts");
  const metric = useTranslations("metrics");
  const figure = (id: "views" | "likes" | "comments", width: number): DataColumn<PostDto> => ({
    id,
    header: t(`column.${id}`),
    definition: metric(`definition.${id}`),
    sortKey: id,
    numeric: true,
    width,
    cell: (post) => (
      <Count
        value={post[id]}
        reason={post.observedAt === null || id === "views" ? t("notRead") : metric(`unknown.${id}`)}
      />
    ),
  });
  return [
    {
      id: "post",
      header: t("column.post"),
      sortKey: "title",
      width: 320,
      cell: (post) => (
        <span className="flex min-w-0 items-center gap-3">
          <Thumbnail src={post.thumbnailUrl} badge={formatClock(post.durationSec)} className="max-sm:hidden" />
          <bdi className="clip-text">{post.title}</bdi>
          <PostState post={post} />
        </span>
      ),
    },
    {
      id: "channel",
      header: t("column.channel"),
      width: 160,
      cell: (post) => <bdi className="clip-text">{post.channel.title}</bdi>,
    },
    {
      id: "kind",
      header: t("column.kind"),
      width: 76,
      hidden: true,
      cell: (post) =>
        post.kind === "unknown" ? <Unknown reason={metric("kind.unknown")} /> : metric(`kind.${post.kind}`),
    },
    {
      id: "published",
      header: t("column.published"),
      sortKey: "publishedAt",
      width: 120,
      cell: (post) => <RelativeTime value={post.publishedAt} reason={t("waiting")} />,
    },
    figure("views", 96),
    figure("likes", 88),
    figure("comments", 108),
    {
      id: "engagementRate",
      header: t("column.engagementRate"),
      definition: metric("definition.engagementRate"),
      numeric: true,
      width: 116,
      cell: (post) => <Percent value={post.engagementRate} reason={metric("unknown.engagementRate")} />,
    },
    {
      id: "observed",
      header: t("column.observed"),
      definition: metric("definition.observedAt"),
      width: 116,
      cell: (post) => <RelativeTime value={post.observedAt} reason={t("notRead")} className="text-muted" />,
    },
  ];
}
