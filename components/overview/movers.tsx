"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { toDrawable } from "@/components/charts/chart-types";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { IntentLink } from "@/components/layout/intent-link";
import { PlatformDot } from "@/components/layout/platform-dot";
import { QueryError } from "@/components/layout/query-error";
import { ForMembers, MemberLink } from "@/components/layout/visitor";
import { ListSkeleton } from "@/components/overview/list-skeleton";
import { moversQuery, type OverviewFilter } from "@/components/overview/overview-queries";
import { Avatar } from "@/components/ui/avatar";
import { Card, CardHeader } from "@/components/ui/card";
import { Delta } from "@/components/ui/delta";
import { formatSigned } from "@/components/ui/format-number";
import { Sparkline } from "@/components/ui/sparkline";
import { Table, Td, Th, Tr } from "@/components/ui/table";
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
  return (
    <Table label={`${t("movers")}, ${t("moversNote")}`} className="table-fixed">
      <thead>
        <tr>
          <Th className="ps-4">{t("creator")}</Th>
          <Th className="w-28 max-sm:hidden">{t("course")}</Th>
          <Th numeric className="w-24 max-sm:pe-4">
            {t("gained")}
          </Th>
          <Th numeric className="w-24 pe-4 max-sm:hidden">
            {t("change")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {items.map((mover) => (
          <Tr key={mover.id}>
            <Td className="h-13 ps-4">
              <span className="flex min-w-0 items-center gap-2.5">
                <Avatar src={mover.avatarUrl} name={mover.name} />
                <MemberLink
                  href={`/bloggers/${mover.id}`}
                  className="clip-text rounded-sm text-ink hover:text-accent-ink"
                >
                  {mover.name}
                </MemberLink>
                <span className="flex shrink-0 gap-1">
                  {mover.platforms.map((platform) => (
                    <PlatformDot key={platform} platform={platform} />
                  ))}
                </span>
              </span>
            </Td>
            <Td className="max-sm:hidden">
              <Sparkline
                points={mover.sparkline.map(toDrawable)}
                label={t("courseOf", { name: mover.name, gained: formatSigned(mover.gainedViews, locale) ?? "—" })}
              />
            </Td>
            <Td numeric className="max-sm:pe-4">
              <Delta value={mover.gainedViews} />
            </Td>
            <Td numeric className="pe-4 max-sm:hidden">
              <Delta as="percent" value={mover.change} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
