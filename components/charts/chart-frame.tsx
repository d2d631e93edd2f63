"use client";

import { ChartSpline, Table2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo, useState } from "react";
import { ChartLegend } from "@/components/charts/chart-legend";
import type { ChartData, ValueFormat } from "@/components/charts/chart-types";
import { factsOf, lastKnownIndex } from "@/components/charts/describe-chart";
import { formatFull } from "@/components/charts/format-value";
import { latePart, useLatePart } from "@/components/ui/late-part";
import { Segmented } from "@/components/ui/segmented";

const tablePart = latePart(() => import("@/components/charts/chart-table"));

export type ChartFrameProps = {
  data: ChartData;
  /** The name of the chart; read by screen readers. */
  label: string;
  format?: ValueFormat;
  height?: number;
  /** Instead of "No data in this period". */
  emptyText?: string;
  /** Through when and from which source. */
  footnote?: ReactNode;
};

type Inner = { data: ChartData; describedBy: string };

/** What every chart over time has around its canvas: legend, table toggle, text alternative, notes. */
export function ChartFrame({
  data,
  label,
  format = "count",
  height = 320,
  emptyText,
  footnote,
  children,
}: ChartFrameProps & { children: (inner: Inner) => ReactNode }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const id = useId();
  const [view, setView] = useState<"chart" | "table">("chart");
  const table = useLatePart(tablePart, view === "table");
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => ({ ...data, series: data.series.filter((series) => !hidden.has(series.id)) }),
    [data, hidden],
  );
  const toggle = (seriesId: string) => {
    const next = new Set(hidden);
    if (!next.delete(seriesId)) next.add(seriesId);
    setHidden(next);
  };
  const summary = shown.series
    .map((series) => {
      const facts = factsOf(series);
      if (!facts) return t("chart.nothing", { label: series.label });
      const say = (value: typeof facts.first) => formatFull(value, format, locale);
      return t("chart.summary", {
        label: facts.label,
        first: say(facts.first),
        last: say(facts.last),
        low: say(facts.low),
        high: say(facts.high),
        missing: facts.missing,
      });
    })
    .join(" ");
  const empty = lastKnownIndex(data) < 0;
  return (
    <figure className="m-0 flex min-w-0 flex-col gap-2">
      {data.series.length > 1 ? (
        <div className="flex min-h-8 items-center">
          <ChartLegend series={data.series} hidden={hidden} onToggle={toggle} label={t("chart.legend")} />
        </div>
      ) : null}
      {empty ? (
        <p
          className="grid place-items-center rounded-md bg-sunken px-4 text-center text-faint text-sm"
          style={{ height }}
        >
          {emptyText ?? t("chart.empty")}
        </p>
      ) : view === "table" ? (
        table ? (
          <table.ChartTable data={shown} label={label} format={format} height={height} />
        ) : (
          <div style={{ height }} />
        )
      ) : (
        children({ data: shown, describedBy: id })
      )}
      <div className="flex items-end justify-between gap-3">
        <figcaption className="flex min-w-0 flex-col gap-1 text-faint text-xs">
          <span id={id} className="sr-only">
            {summary}
          </span>
          {data.notes?.map((note) => (
            <span key={note.key} className="flex items-start gap-2">
              <span aria-hidden className="mt-0.5 h-3 w-0 shrink-0 border-faint border-s border-dashed" />
              <span>
                {data.buckets.find((bucket) => bucket.key === note.key)?.label ?? note.key}: {note.text}
              </span>
            </span>
          ))}
          {footnote ? <span>{footnote}</span> : null}
        </figcaption>
        {empty ? null : (
          <div data-print="hide">
            <Segmented
              size="sm"
              label={t("viewAs")}
              value={view}
              onChange={setView}
              options={[
                { value: "chart", label: <ChartSpline aria-hidden />, ariaLabel: t("viewAsChart") },
                { value: "table", label: <Table2 aria-hidden />, ariaLabel: t("viewAsTable") },
              ]}
            />
          </div>
        )}
      </div>
    </figure>
  );
}
