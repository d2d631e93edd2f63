"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { listTimeZones } from "@/lib/time/list-time-zones";

/** The zone of dates that name none. */
export function TimeZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const t = useTranslations("imports.options");
  const options = useMemo(
    () => [...new Set([...listTimeZones(), value])].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
    [value],
  );
  return (
    <Field label={t("timeZone")} help={t("timeZoneHelp")}>
      {(control) => (
        <Combobox
          {...control}
          value={value}
          options={options}
          placeholder={t("timeZone")}
          onChange={(zone) => {
            if (zone) onChange(zone);
          }}
        />
      )}
    </Field>
  );
}
