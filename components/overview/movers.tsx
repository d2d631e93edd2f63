"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { toDrawable } from "@/components/charts/chart-types";
import { BloggerName } from "@/components/layout/blogger-name";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { IntentLink } from "@/components/layout/intent-link";
import { QueryError } from "@/components/layout/query-error";
import { ForMembers } from "@/components/layout/visitor";
import { ListSkeleton } from "@/components/overview/list-skeleton";
import { moversQuery, type OverviewFilter } from "@/components/overview/overview-queries";
import { Card, CardHeader } from "@/components/ui/card";
import { Delta } from "@/components/ui/delta";
import { type FigureColumn, FigureTable } from "@/components/ui/figure-table";
import { formatSigned } from "@/components/ui/format-number";
import { Sparkline } from "@/components/ui/sparkline";
import type { MoversDto } from "@/lib/services/metrics/schemas";

/** The bloggers that gained the most views in the period. */
export function Movers({ filter }: { filter: OverviewFilter }) {
  const t = useTranslations("overview");
  const movers = useQuery(moversQuery(filter));
  return (
    <Card flush aria-labelledby="movers">
      <CardHeader
        id="movers"
        title={t("movers")}
        note={t("moversNote")}
        actions={
          <ForMembers>
            <IntentLink href="/bloggers?sort=-gainedViews" className="hit-area text-accent-ink text-sm hover:underline">
              {t("allBloggers")}
            </IntentLink>
          </ForMembers>
        }
        className="px-4 pt-4 pb-2"
      />
      {movers.isError ? (
        <QueryError error={movers.error} onRetry={() => void movers.refetch()} />
      ) : movers.isPending ? (
        <ListSkeleton picture="round" />
      ) : movers.data.items.length === 0 ? (
        <EmptyPanel title={t("noMovers")} text={t("noMoversText")} />
      ) : (
        <MoversTable items={movers.data.items} />
      )}
    </Card>
  );
}

function MoversTable({ items }: { items: MoversDto["items"] }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const columns: FigureColumn<MoversDto["items"][number]>[] = [
    {
      id: "creator",
      head: t("creator"),
      className: "ps-4",
      cellClassName: "h-13",
      cell: (mover) => <BloggerName {...mover} />,
    },
    {
      id: "course",
      head: t("course"),
      className: "w-28 max-sm:hidden",
      cell: ({ name, sparkline, gainedViews }) => (
        <Sparkline
          points={sparkline.map(toDrawable)}
          label={t("courseOf", { name, gained: formatSigned(gainedViews, locale) ?? "—" })}
        />
      ),
    },
    {
      id: "gained",
      head: t("gained"),
      numeric: true,
      className: "w-24 max-sm:pe-4",
      cell: ({ gainedViews }) => <Delta value={gainedViews} />,
    },
    {
      id: "change",
      head: t("change"),
      numeric: true,
      className: "w-24 pe-4 max-sm:hidden",
      cell: ({ change }) => <Delta as="percent" value={change} />,
    },
  ];
  return (
    <FigureTable
      label={`${t("movers")}, ${t("moversNote")}`}
      columns={columns}
      rows={items}
      rowKey={(mover) => mover.id}
    />
  );
}
