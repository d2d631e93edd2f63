"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TimelineEvent } from "@/components/uploads/detail/timeline-event";
import type { UploadEventDto } from "@/lib/services/uploads/schemas";

/** Everything that was done and seen, the newest first: when, by whom, and the proof. */
export function UploadTimeline({ events }: { events: readonly UploadEventDto[] }) {
  const t = useTranslations("uploads.timeline");
  // Its place in the story names an event: entries are only ever added at the end.
  const shown = events.map((event, place) => ({ event, place })).toReversed();
  return (
    <Card className="flex flex-col gap-3" aria-labelledby="timeline">
      <CardHeader id="timeline" title={t("title")} note={t("count", { count: events.length })} />
      <ol
        className={cn(
          "relative flex flex-col",
          shown.length > 1 && "before:absolute before:inset-y-2 before:start-[5px] before:w-px before:bg-line",
        )}
      >
        {shown.map(({ event, place }) => (
          <TimelineEvent key={place} event={event} newest={place === events.length - 1} />
        ))}
      </ol>
    </Card>
  );
}
