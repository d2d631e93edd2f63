"use client";

import { Upload } from "lucide-react";
import Link from "next/link";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { Entry } from "@/components/calendar/entries";
import { EntryLink } from "@/components/calendar/entry-link";
import type { CivilDate } from "@/components/calendar/month";
import { buttonStyles } from "@/components/ui/button-styles";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { instantOf } from "@/lib/time/wall-clock";

type Props = {
  day: CivilDate | null;
  entries: readonly Entry[];
  /** The day is not over, and the reader may publish. */
  canAdd: boolean;
  onClose: () => void;
};

/** Everything of one day, and the way to one upload more. */
export function DayDialog({ day, entries, canAdd, onClose }: Props) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const zone = useTimeZone() ?? "UTC";
  const words = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "full" });
  const noon = day === null ? null : instantOf(`${day}T12:00`, zone);
  return (
    <Dialog open={day !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        size="sm"
        title={day === null ? "" : words.format(new Date(`${day}T00:00Z`))}
        description={t("dayCount", { count: entries.length })}
        footer={
          canAdd && noon ? (
            <Link
              href={`/uploads/new?at=${encodeURIComponent(noon.toISOString())}`}
              className={buttonStyles({ variant: "primary" })}
            >
              <Upload aria-hidden />
              {t("add")}
            </Link>
          ) : undefined
        }
      >
        <ul className="-mx-2 flex flex-col">
          {entries.map((entry) => (
            <li key={entry.id}>
              <EntryLink entry={entry} wide />
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
