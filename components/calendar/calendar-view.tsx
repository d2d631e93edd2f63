"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Agenda } from "@/components/calendar/agenda";
import { CalendarLegend } from "@/components/calendar/calendar-legend";
import { calendarChannelsQuery, calendarKeys, calendarQuery } from "@/components/calendar/calendar-queries";
import { CalendarSkeleton } from "@/components/calendar/calendar-skeleton";
import { DayDialog } from "@/components/calendar/day-dialog";
import { entriesByDay } from "@/components/calendar/entries";
import {
  boundsOf,
  type CivilDate,
  monthOf,
  nextMonth,
  parseMonth,
  previousMonth,
  today as todayIn,
  weeksOf,
} from "@/components/calendar/month";
import { MonthGrid } from "@/components/calendar/month-grid";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { createParser, parseAsString } from "@/components/layout/url-params";
import { useQueryStates } from "@/components/layout/use-query-states";
import { useWeekStart } from "@/components/layout/week-start";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useNow } from "@/components/ui/use-now";

const parseAsMonth = createParser({ parse: parseMonth, serialize: (month: string) => month });

/** What is planned, what waits at YouTube for its time, and what came out: a month at a time, in the workspace's zone. */
export function CalendarView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const zone = useTimeZone() ?? "UTC";
  const now = useNow();
  const [asked, setAsked] = useQueryStates({ month: parseAsMonth, channel: parseAsString }, { history: "replace" });
  const [opened, setOpened] = useState<CivilDate | null>(null);
  const today = todayIn(new Date(now), zone);
  const month = asked.month ?? monthOf(today);
  const firstDay = useWeekStart();
  const weeks = useMemo(() => weeksOf(month, firstDay), [month, firstDay]);
  const uploads = useQuery(calendarQuery({ ...boundsOf(weeks, zone), channelId: asked.channel }));
  const channels = useQuery(calendarChannelsQuery());
  useLiveRefresh("upload", calendarKeys.all, 2_000);
  const entries = useMemo(() => entriesByDay(uploads.data ?? [], zone), [uploads.data, zone]);
  const name = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" }).format(
    new Date(`${month}-01T00:00Z`),
  );
  const go = (next: string) => void setAsked({ month: next === monthOf(today) ? null : next });
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={t("context", { zone: zone.replaceAll("_", " ") })}
        filters={
          <Select
            aria-label={t("channel")}
            value={asked.channel ?? "all"}
            options={[
              { value: "all", label: t("allChannels") },
              ...(channels.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(next) => void setAsked({ channel: next === "all" ? null : next })}
            className="w-48"
          />
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <IconButton variant="secondary" label={t("previous")} onClick={() => go(previousMonth(month))}>
          <ChevronLeft aria-hidden className="rtl:rotate-180" />
        </IconButton>
        <IconButton variant="secondary" label={t("next")} onClick={() => go(nextMonth(month))}>
          <ChevronRight aria-hidden className="rtl:rotate-180" />
        </IconButton>
        <Button disabled={month === monthOf(today)} onClick={() => go(monthOf(today))}>
          {t("today")}
        </Button>
        <h2 aria-live="polite" className="ms-1 font-medium text-lg first-letter:uppercase">
          {name}
        </h2>
      </div>
      {uploads.isError ? (
        <Card flush>
          <QueryError error={uploads.error} onRetry={() => void uploads.refetch()} />
        </Card>
      ) : uploads.isPending ? (
        <CalendarSkeleton weeks={weeks.length} />
      ) : (
        <>
          <MonthGrid
            label={name}
            month={month}
            weeks={weeks}
            firstDay={firstDay}
            today={today}
            entries={entries}
            onMonth={go}
            onOpen={setOpened}
          />
          <Agenda month={month} entries={entries} />
          <CalendarLegend />
        </>
      )}
      <DayDialog
        day={opened}
        entries={opened === null ? [] : (entries.get(opened) ?? [])}
        canAdd={canEdit && opened !== null && opened >= today}
        onClose={() => setOpened(null)}
      />
    </Page>
  );
}
