"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
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
import { Percent } from "@/components/ui/percent";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { StatsDto } from "@/lib/services/metrics/schemas";

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
  return (
    <Table label={`${t("platforms")}, ${t("platformsNote")}`} className="min-w-[1080px] table-fixed">
      <thead>
        <tr>
          <Th className="w-36 ps-4">{t("platform")}</Th>
          <Th>{t("share")}</Th>
          <Th numeric className="w-28">
            {metric("views")}
          </Th>
          <Th numeric className="w-28">
            {metric("gainedViews")}
          </Th>
          <Th numeric className="w-28">
            {metric("engagementRate")}
          </Th>
          <Th numeric className="w-20">
            {metric("videos")}
          </Th>
          <Th numeric className="w-28" definition={define("followers")}>
            {metric("followers")}
          </Th>
          <Th className="w-60 pe-4">{t("freshness")}</Th>
        </tr>
      </thead>
      <tbody>
        {platforms.map((row, i) => (
          <Tr key={row.platform}>
            <Td className="ps-4">
              <PlatformDot platform={row.platform} named />
            </Td>
            <Td>
              <ShareBar share={shares[i] ?? null} color={platformColor[row.platform]} />
            </Td>
            <Td numeric>
              <Count value={row.views} />
            </Td>
            <Td numeric>
              <Delta value={row.gainedViews} />
            </Td>
            <Td numeric>
              <Percent value={row.engagementRate} />
            </Td>
            <Td numeric>
              <Count value={row.videos} />
            </Td>
            <Td numeric>
              <Count value={row.followers} />
            </Td>
            <Td className="clip-text pe-4 text-faint text-xs">
              <Freshness dataThrough={row.dataThrough} sources={row.sources} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
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
