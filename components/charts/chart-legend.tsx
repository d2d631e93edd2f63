"use client";

import type { ChartSeries } from "@/components/charts/chart-types";
import { cn } from "@/components/ui/cn";

type ChartLegendProps = {
  series: readonly ChartSeries[];
  hidden: ReadonlySet<string>;
  onToggle: (id: string) => void;
  label: string;
};

/** The legend is the filter: each name shows or hides its line. The last one cannot be hidden. */
export function ChartLegend({ series, hidden, onToggle, label }: ChartLegendProps) {
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-1 border-0 p-0">
      <legend className="sr-only">{label}</legend>
      {series.map(({ id, label: name, color }) => {
        const off = hidden.has(id);
        const last = !off && series.length - hidden.size === 1;
        return (
          <button
            key={id}
            type="button"
            aria-pressed={!off}
            disabled={last}
            onClick={() => onToggle(id)}
            className={cn(
              "hit-area inline-flex h-6 max-w-48 items-center gap-1.5 rounded-md px-1.5 text-sm transition-colors hover:bg-hover disabled:cursor-default disabled:hover:bg-transparent",
              off ? "text-faint line-through decoration-1" : "text-muted",
            )}
          >
            <span
              aria-hidden
              className={cn("size-2.5 shrink-0 rounded-full border-2", off && "opacity-50")}
              style={{ borderColor: color, background: off ? "transparent" : color }}
            />
            <span className="clip-text">{name}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
