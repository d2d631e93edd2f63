"use client";

import { useTranslations } from "next-intl";
import { HATCH, heat } from "@/components/charts/heat-colour";

const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** What the colours and the hatching mean. */
export function HeatLegend({ minSamples }: { minSamples: number }) {
  const t = useTranslations("insights.times");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-muted text-xs">
      <span className="flex items-center gap-2">
        {t("weak")}
        <span aria-hidden className="flex gap-0.5">
          {STEPS.map((step) => (
            <span key={step} className="size-4 rounded-sm" style={{ backgroundColor: heat(step) }} />
          ))}
        </span>
        {t("strong")}
      </span>
      <span className="flex items-center gap-2">
        <span
          aria-hidden
          className="size-4 rounded-sm"
          style={{ backgroundColor: heat(0.5), backgroundImage: HATCH }}
        />
        {t("fewer", { count: minSamples })}
      </span>
    </div>
  );
}
