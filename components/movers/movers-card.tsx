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
import type { MoversDto } from "@/lib/services/movers/schemas";

const ROWS = Array.from({ length: 10 }, (_, row) => row);

/** Those that went one way. */
export function MoversCard({ filter, direction }: { filter: MoversFilter; direction: Direction }) {
  const t = useTranslations("movers");
  const movers = useQuery(moversQueryOf(filter, direction));
  const id = `movers-${direction}`;
  return (
    <Card flush aria-labelledby={id}>
      <CardHeader
        id={id}
        title={t(`direction.${direction}`)}
        note={movers.data ? <Against dto={movers.data} by={filter.by} direction={direction} /> : undefined}
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
        <MoversTable items={movers.data.items} subject={filter.subject} label={t(`direction.${direction}`)} />
      )}
    </Card>
  );
}

/** What "rising" means under the ranking in force. */
function Against({ dto, by, direction }: { dto: MoversDto; by: MoversFilter["by"]; direction: Direction }) {
  const t = useTranslations("movers");
  const locale = useLocale();
  const range = formatDayRange(dto.previous.from, addDays(dto.previous.to, -1), locale);
  return t(`note.${by}.${direction}`, { range });
}
