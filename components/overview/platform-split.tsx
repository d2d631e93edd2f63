"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Freshness } from "@/components/layout/freshness";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { PlatformDot } from "@/components/layout/platform-dot";
import { platformColor } from "@/components/layout/platforms";
import { QueryError } from "@/components/layout/query-error";
import { type OverviewFilter, statsQuery } from "@/components/overview/overview-queries";
import { sharesOf } from "@/components/overview/shares";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { Delta } from "@/components/ui/delta";
import { type FigureColumn, FigureTable } from "@/components/ui/figure-table";
import { Percent } from "@/components/ui/percent";
import type { StatsDto } from "@/lib/services/metrics/schemas";

type Split = StatsDto["platforms"][number];
type FigureName = "views" | "gainedViews" | "engagementRate" | "videos" | "followers";

/** Every platform with its share of all views and its own figures. */
export function PlatformSplit({ filter }: { filter: OverviewFilter }) {
  const t = useTranslations("overview");
  const stats = useQuery(statsQuery(filter));
  return (
    <Card flush aria-labelledby="platform-split">
      <CardHeader id="platform-split" title={t("platforms")} note={t("platformsNote")} className="px-4 pt-4 pb-2" />
      {stats.isError ? (
        <QueryError error={stats.error} onRetry={() => void stats.refetch()} />
      ) : stats.isPending ? (
        <LoadingPanel className="h-28" />
      ) : (
        <SplitTable platforms={stats.data.platforms} />
      )}
    </Card>
  );
}

function SplitTable({ platforms }: { platforms: StatsDto["platforms"] }) {
  const t = useTranslations("overview");
  const metric = useTranslations("metrics.name");
  const define = useTranslations("metrics.definition");
  const shares = sharesOf(platforms.map(({ views }) => views));
  const columns: FigureColumn<Split>[] = [
    {
      id: "platform",
      head: t("platform"),
      className: "w-36 ps-4",
      cell: ({ platform }) => <PlatformDot platform={platform} named />,
    },
    {
      id: "share",
      head: t("share"),
      cell: ({ platform }, i) => <ShareBar share={shares[i] ?? null} color={platformColor[platform]} />,
    },
    figure("views", "w-28", ({ views }) => <Count value={views} />),
    figure("gainedViews", "w-28", ({ gainedViews }) => <Delta value={gainedViews} />),
    figure("engagementRate", "w-28", ({ engagementRate }) => <Percent value={engagementRate} />),
    figure("videos", "w-20", ({ videos }) => <Count value={videos} />),
    { ...figure("followers", "w-28", ({ followers }) => <Count value={followers} />), definition: define("followers") },
    {
      id: "freshness",
      head: t("freshness"),
      className: "w-60 pe-4",
      cellClassName: "clip-text text-faint text-xs",
      cell: ({ dataThrough, sources }) => <Freshness dataThrough={dataThrough} sources={sources} />,
    },
  ];
  function figure(id: FigureName, className: string, cell: (row: Split) => ReactNode): FigureColumn<Split> {
    return { id, head: metric(id), numeric: true, className, cell };
  }
  return (
    <FigureTable
      label={`${t("platforms")}, ${t("platformsNote")}`}
      className="min-w-[1080px]"
      columns={columns}
      rows={platforms}
      rowKey={({ platform }) => platform}
    />
  );
}

function ShareBar({ share, color }: { share: number | null; color: string }) {
  return (
    <span className="flex items-center gap-3">
      <span aria-hidden className="h-1.5 min-w-10 flex-1 overflow-hidden rounded-full bg-press">
        <span className="block h-full rounded-full" style={{ width: `${(share ?? 0) * 100}%`, background: color }} />
      </span>
      <span className="w-10 text-end">
        <Percent value={share} />
      </span>
    </span>
  );
}
