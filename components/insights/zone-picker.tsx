"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Combobox } from "@/components/ui/combobox";
import { listTimeZones } from "@/lib/time/list-time-zones";

type ZonePickerProps = { zone: string; own: string; onChange: (zone: string | null) => void };

/** Where the clock hangs. The workspace's own zone is what stands there without a choice. */
export function ZonePicker({ zone, own, onChange }: ZonePickerProps) {
  const t = useTranslations("insights.times");
  const options = useMemo(
    () => [...new Set([own, ...listTimeZones(), zone])].map((value) => ({ value, label: value.replaceAll("_", " ") })),
    [own, zone],
  );
  return (
    <Combobox
      aria-label={t("zone")}
      placeholder={t("zone")}
      value={zone}
      options={options}
      onChange={(next) => onChange(next === own ? null : next)}
      className="w-52"
    />
  );
}
