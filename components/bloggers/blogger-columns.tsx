"use client";

import { useLocale, useTranslations } from "next-intl";
import { ParsingNow } from "@/components/bloggers/parsing-now";
import { ProfileState } from "@/components/bloggers/profile-state";
import type { Parsing } from "@/components/bloggers/use-parsing";
import { PlatformDot } from "@/components/layout/platform-dot";
import { Avatar } from "@/components/ui/avatar";
import { Chip } from "@/components/ui/chip";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { formatExact } from "@/components/ui/format-number";
import { Percent } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { Sparkline } from "@/components/ui/sparkline";
import type { BloggerDto, BloggerSort } from "@/lib/services/bloggers/schemas";

type Figure = Extract<BloggerSort, "followers" | "views" | "gainedViews" | "likes" | "comments" | "videoCount">;

/** Columns of the list of bloggers; a blogger being parsed shows its step in place of when it was last parsed. */
export function useBloggerColumns(parsing: Parsing): DataColumn<BloggerDto>[] {
  const t = useTranslations("bloggers");
  const locale = useLocale();
  const figure = (id: Figure, hidden = false): DataColumn<BloggerDto> => ({
    id,
    header: t(`column.${id}`),
    definition: t(`definition.${id}`),
    sortKey: id,
    numeric: true,
    width: 104,
    hidden,
    cell: (row) => <Count value={row[id]} reason={t("unknown")} />,
  });
  return [
    {
      id: "name",
      header: t("column.name"),
      sortKey: "name",
      cell: (row) => {
        const broken = row.profiles.find((profile) => profile.status !== "active" && profile.status !== "pending");
        return (
          <span className="flex min-w-0 items-center gap-2.5">
            <Avatar src={row.profiles.find((profile) => profile.avatarUrl)?.avatarUrl} name={row.name} />
            <bdi className="clip-text font-medium">{row.name}</bdi>
            <span className="flex shrink-0 gap-1">
              {row.profiles.map((profile) => (
                <PlatformDot key={profile.id} platform={profile.platform} />
              ))}
            </span>
            {broken ? <ProfileState profile={broken} /> : null}
          </span>
        );
      },
    },
    figure("followers"),
    figure("views"),
    { ...figure("gainedViews"), width: 112 },
    {
      id: "sparkline",
      header: t("column.sparkline"),
      width: 116,
      cell: (row) => (
        <Sparkline
          points={row.sparkline.map((value) => (value === null ? null : Number(value)))}
          label={t("sparkline", { gained: formatExact(row.gainedViews, locale) ?? "—" })}
        />
      ),
    },
    {
      id: "engagementRate",
      header: t("column.engagementRate"),
      definition: t("definition.engagementRate"),
      sortKey: "engagementRate",
      numeric: true,
      width: 116,
      cell: (row) => <Percent value={row.engagementRate} reason={t("unknown")} />,
    },
    figure("videoCount"),
    figure("likes", true),
    figure("comments", true),
    {
      id: "tags",
      header: t("column.tags"),
      width: 160,
      hidden: true,
      cell: (row) => (
        <span className="flex min-w-0 gap-1">
          {row.tags.slice(0, 2).map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </span>
      ),
    },
    {
      id: "lastParsedAt",
      header: t("column.lastParsedAt"),
      sortKey: "lastParsedAt",
      width: 150,
      cell: (row) => {
        const now = parsing.get(row.id);
        return now ? (
          <ParsingNow now={now} />
        ) : (
          <RelativeTime
            value={row.lastParsedAt}
            reason={row.profiles.every((profile) => profile.imported) ? t("link.about") : t("neverParsed")}
          />
        );
      },
    },
  ];
}
