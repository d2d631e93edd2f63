"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { addDays, formatDayRange } from "@/components/layout/civil-day";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { type MoversFilter, moversQueryOf } from "@/components/movers/movers-queries";
import { MoversTable } from "@/components/movers/movers-table";
import { Card, CardHeader } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { Direction } from "@/lib/analytics/rank-moves";

const ROWS = Array.from({ length: 10 }, (_, row) => row);

/** Those that went one way. */
export function MoversCard({ filter, direction }: { filter: MoversFilter; direction: Direction }) {
  const t = useTranslations("movers");
  const locale = useLocale();
  const movers = useQuery(moversQueryOf(filter, direction));
  const id = `movers-${direction}`;
  const before = movers.data?.previous;
  const range = before ? formatDayRange(before.from, addDays(before.to, -1), locale) : "";
  const note = before ? t(`note.${filter.by}.${direction}`, { range }) : undefined;
  return (
    <Card flush aria-labelledby={id}>
      <CardHeader
        id={id}
        title={t(`direction.${direction}`)}
        note={note}
        actions={<ExportLink table="movers" query={{ ...filter, direction }} />}
        className="px-4 pt-4 pb-2"
      />
      {movers.isError ? (
        <QueryError error={movers.error} onRetry={() => void movers.refetch()} />
      ) : movers.isPending ? (
        <LoadingPanel className="px-4 pt-9">
          {ROWS.map((row) => (
            <div key={row} className="flex h-13 items-center gap-3">
              <Skeleton className="size-7 shrink-0 rounded-full" />
              <Skeleton style={{ width: `${30 + ((row * 17) % 30)}%` }} />
              <Skeleton className="ms-auto w-12" />
            </div>
          ))}
        </LoadingPanel>
      ) : movers.data.items.length === 0 ? (
        <EmptyPanel title={t(`nobody.${direction}`)} text={t("nobodyText")} />
      ) : (
        <MoversTable
          items={movers.data.items}
          subject={filter.subject}
          label={`${t(`direction.${direction}`)}, ${note ?? ""}`}
        />
      )}
    </Card>
  );
}
