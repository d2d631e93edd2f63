"use client";

import { useTranslations } from "next-intl";
import { type SharedAbout, SharedFrame } from "@/app/share/[token]/shared-frame";
import { CompareChart } from "@/components/compare/compare-chart";
import { CompareTable } from "@/components/compare/compare-table";
import type { PlatformName } from "@/components/layout/platforms";
import { Card, CardHeader } from "@/components/ui/card";
import type { CompareDto } from "@/lib/services/compare/schemas";

type SharedComparisonProps = { about: SharedAbout; platform: PlatformName | null; dto: CompareDto };

/** The comparison as it was shared: its bloggers, its metric, its alignment. */
export function SharedComparison({ about, platform, dto }: SharedComparisonProps) {
  const t = useTranslations("compare");
  const metrics = useTranslations("metrics");
  const { metric, align, minimum, granularity, period, bloggers } = dto;
  return (
    <SharedFrame about={about} filter={{ ...period, platform: platform ?? undefined }}>
      <Card aria-labelledby="compare-chart">
        <CardHeader
          id="compare-chart"
          title={metrics(`name.${metric}`)}
          note={align === "age" ? t("byAgeNote", { minimum }) : metrics(`per.${granularity}`)}
          className="mb-2"
        />
        <CompareChart dto={dto} />
      </Card>
      <Card flush aria-labelledby="compare-table">
        <CardHeader id="compare-table" title={t("table")} note={t("tableNote")} className="px-4 pt-4 pb-2" />
        <CompareTable bloggers={bloggers} />
      </Card>
    </SharedFrame>
  );
}
