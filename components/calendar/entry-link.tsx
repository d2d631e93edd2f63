"use client";

import Link from "next/link";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { Entry } from "@/components/calendar/entries";
import { EntryMark } from "@/components/calendar/entry-mark";
import { evenSpaces } from "@/components/ui/even-spaces";

/** One upload on its day; `wide` has room for the channel and the state in words. */
export function EntryLink({ entry, wide }: { entry: Entry; wide?: boolean }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" });
  const time = evenSpaces(clock.format(new Date(entry.at)));
  if (!wide)
    return (
      <Link
        href={`/uploads/${entry.id}`}
        className="flex min-w-0 items-center gap-1 rounded-sm px-1 py-0.5 text-xs hover:bg-hover"
      >
        <EntryMark kind={entry.kind} />
        <span className="shrink-0 text-faint tabular-nums">{time}</span>
        <bdi className="clip-text">{entry.title}</bdi>
        <span className="sr-only">
          , {entry.channel}, {t(`kind.${entry.kind}`)}
        </span>
      </Link>
    );
  return (
    <Link
      href={`/uploads/${entry.id}`}
      className="flex min-h-11 items-center gap-3 rounded-md px-2 py-1.5 hover:bg-hover"
    >
      <span className="w-14 shrink-0 text-faint text-sm tabular-nums">{time}</span>
      <EntryMark kind={entry.kind} className="size-4" />
      <span className="min-w-0 flex-1">
        <bdi className="clip-text block text-sm">{entry.title}</bdi>
        <span className="clip-text block text-faint text-xs">
          <bdi>{entry.channel}</bdi> · {t(`kind.${entry.kind}`)}
        </span>
      </span>
    </Link>
  );
}
