"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isUnsure } from "@/components/insights/heat";
import { cn } from "@/components/ui/cn";
import { Count } from "@/components/ui/count";
import { type FigureColumn, FigureTable } from "@/components/ui/figure-table";
import { Percent } from "@/components/ui/percent";
import { Ratio } from "@/components/ui/ratio";
import { Tooltip } from "@/components/ui/tooltip";
import type { FormatFigures } from "@/lib/services/insights/schemas";

export type FormatRow = FormatFigures & { key: string; name: ReactNode };
type FormatTableProps = { label: string; header: string; rows: readonly FormatRow[]; minSamples: number };

/** Groups of videos: how many, how they did, how people engaged. What stands on few videos is paler, and says so. */
export function FormatTable({ label, header, rows, minSamples }: FormatTableProps) {
  const t = useTranslations("insights.formats");
  const metric = useTranslations("metrics.unknown");
  const columns: FigureColumn<FormatRow>[] = [
    { id: "name", head: header, className: "ps-4", cell: (row) => row.name },
    {
      id: "videos",
      head: t("videos"),
      numeric: true,
      className: "w-20",
      cell: (row) => <Count value={row.videos} />,
    },
    {
      id: "median",
      head: t("median"),
      numeric: true,
      className: "w-28",
      cell: (row) => (
        <Sampled count={row.measured} unsure={isUnsure(row, minSamples)}>
          <Ratio value={row.medianRatio} reason={t("unmeasured")} />
        </Sampled>
      ),
    },
    {
      id: "byViews",
      head: t("byViews"),
      numeric: true,
      className: "w-28",
      cell: (row) => (
        <Sampled count={row.engagementVideos} unsure={row.engagementVideos < minSamples}>
          <Percent value={row.engagementRate} reason={metric("engagementRate")} />
        </Sampled>
      ),
    },
    {
      id: "byFollowers",
      head: t("byFollowers"),
      numeric: true,
      className: "w-32 pe-4",
      cell: (row) => (
        <Sampled count={row.engagementByFollowersVideos} unsure={row.engagementByFollowersVideos < minSamples}>
          <Percent value={row.engagementRateByFollowers} reason={t("noFollowers")} />
        </Sampled>
      ),
    },
  ];
  return (
    <FigureTable label={label} className="min-w-[540px]" columns={columns} rows={rows} rowKey={(row) => row.key} />
  );
}

/** A figure with how many videos stand behind it. */
export function Sampled({ count, unsure, children }: { count: number; unsure: boolean; children: ReactNode }) {
  const t = useTranslations("insights.formats");
  if (count === 0) return children;
  return (
    <Tooltip content={unsure ? t("fewSamples", { count }) : t("samples", { count })}>
      <span className={cn("inline-flex items-baseline gap-1.5", unsure && "text-muted italic")}>
        {children}
        <span className="text-faint text-xs not-italic">{t("n", { count })}</span>
      </span>
    </Tooltip>
  );
}
