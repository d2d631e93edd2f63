"use client";

import { useFormatter, useTranslations } from "next-intl";
import { seriesColor } from "@/components/compare/series-colors";
import { BloggerName } from "@/components/layout/blogger-name";
import { Count } from "@/components/ui/count";
import { Delta } from "@/components/ui/delta";
import { Percent } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Unknown } from "@/components/ui/unknown";
import type { CompareDto, ComparedBlogger } from "@/lib/services/compare/schemas";

/** The figures of the period side by side, each blogger in the colour of its line. */
export function CompareTable({ bloggers }: Pick<CompareDto, "bloggers">) {
  const t = useTranslations("compare");
  const metric = useTranslations("metrics.name");
  const define = useTranslations("metrics.definition");
  return (
    <Table label={`${t("table")}, ${t("tableNote")}`} className="min-w-[1080px] table-fixed">
      <thead>
        <tr>
          <Th className="w-56 ps-4">{t("blogger")}</Th>
          <Th numeric>{metric("videos")}</Th>
          <Th numeric>{t("perWeek")}</Th>
          <Th numeric>{metric("views")}</Th>
          <Th numeric>{metric("gainedViews")}</Th>
          <Th numeric>{t("medianViews")}</Th>
          <Th numeric>{metric("engagementRate")}</Th>
          <Th numeric definition={define("followers")}>
            {metric("followers")}
          </Th>
          <Th className="w-32 pe-4">{t("dataThrough")}</Th>
        </tr>
      </thead>
      <tbody>
        {bloggers.map((blogger, index) => (
          <Row key={blogger.id} blogger={blogger} color={seriesColor(index)} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ blogger, color }: { blogger: ComparedBlogger; color: string }) {
  const t = useTranslations("compare");
  const unknown = useTranslations("metrics.unknown");
  const format = useFormatter();
  const { totals } = blogger;
  const perWeek = totals.videosPerWeek;
  return (
    <Tr>
      <Td className="ps-4">
        <span className="flex min-w-0 items-center gap-2.5">
          <span aria-hidden className="size-2.5 shrink-0 rounded-full" style={{ background: color }} />
          <BloggerName {...blogger} />
        </span>
      </Td>
      <Td numeric>
        {perWeek === null ? <Unknown reason={unknown("notObserved")} /> : <Count value={totals.videos} />}
      </Td>
      <Td numeric>
        {perWeek === null ? (
          <Unknown reason={unknown("notObserved")} />
        ) : (
          format.number(perWeek, { maximumFractionDigits: 1 })
        )}
      </Td>
      <Td numeric>
        <Count value={totals.views} reason={unknown("notObserved")} />
      </Td>
      <Td numeric>
        <Delta value={totals.gainedViews} reason={unknown("gainedViews")} />
      </Td>
      <Td numeric>
        <span className="inline-flex items-baseline gap-1.5">
          <Count value={round(totals.medianViews)} reason={t("noMedian")} />
          {totals.medianViewsOf > 0 ? (
            <span className="text-faint text-xs">{t("medianOf", { count: totals.medianViewsOf })}</span>
          ) : null}
        </span>
      </Td>
      <Td numeric>
        <Percent value={totals.engagementRate} reason={unknown("engagementRate")} />
      </Td>
      <Td numeric>
        <Count value={totals.followers} reason={unknown("notObserved")} />
      </Td>
      <Td className="pe-4 text-faint text-xs">
        <RelativeTime value={blogger.dataThrough} reason={unknown("notObserved")} />
      </Td>
    </Tr>
  );
}

const round = (value: number | null): number | null => (value === null ? null : Math.round(value));
