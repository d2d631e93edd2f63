"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { formatInstant } from "@/components/ui/format-time";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { useBrowserZone } from "@/components/uploads/form/use-browser-zone";
import { instantOf, wallClockAt } from "@/lib/time/wall-clock";
import type { PrivacyStatus } from "@/prisma/generated/enums";

type Props = {
  label?: string;
  /** RFC 3339; null: as soon as it has been processed. */
  value: string | null;
  privacy: PrivacyStatus;
  error?: string | undefined;
  onChange: (value: string | null) => void;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The next full hour a day ahead: a time to start from that is never in the past. */
const tomorrow = (): string => new Date(Math.ceil((Date.now() + DAY) / HOUR) * HOUR).toISOString();

/** When it is to be seen: at once, or at a time on the workspace's clock, told on the reader's clock too. */
export function ScheduleField({ label, value, privacy, error, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const locale = useLocale();
  const zone = useTimeZone() ?? "UTC";
  const here = useBrowserZone();
  const at = value === null ? null : new Date(value);
  const clocks = [here, "UTC"].filter((one, i, all) => one !== null && one !== zone && all.indexOf(one) === i);
  const elsewhere = at === null ? [] : clocks.map((one) => formatInstant(at, locale, one ?? zone));
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={label ?? t("when")}
        value={value === null ? "now" : "later"}
        options={[
          { value: "now", label: t("whenNow") },
          { value: "later", label: t("whenLater") },
        ]}
        onChange={(next) => onChange(next === "now" ? null : tomorrow())}
        className="self-start"
      />
      {at === null ? (
        <p className="text-faint text-xs">{t("whenNowHelp")}</p>
      ) : (
        <Field
          label={t("publishAt", { zone: zone.replaceAll("_", " ") })}
          error={error}
          help={
            <>
              {t(`whenLaterHelp.${privacy}`)}
              {elsewhere.length > 0 ? ` ${t("publishAtElsewhere", { times: elsewhere.join(" · ") })}` : null}
            </>
          }
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              dir="ltr"
              className="max-w-60"
              value={wallClockAt(at, zone)}
              onChange={(event) => {
                const next = instantOf(event.target.value, zone);
                if (next) onChange(next.toISOString());
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
