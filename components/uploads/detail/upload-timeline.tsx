"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TimelineEvent } from "@/components/uploads/detail/timeline-event";
import type { UploadEventDto } from "@/lib/services/uploads/schemas";

/** Everything that was done and seen, the newest first: when, by whom, and the proof. */
export function UploadTimeline({ events }: { events: readonly UploadEventDto[] }) {
  const t = useTranslations("uploads.timeline");
  const shown = events.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <Card className="flex flex-col gap-3" aria-labelledby="timeline">
      <CardHeader id="timeline" title={t("title")} note={t("count", { count: events.length })} />
      <ol
        className={cn(
          "relative flex flex-col",
          shown.length > 1 && "before:absolute before:inset-y-2 before:start-[5px] before:w-px before:bg-line",
        )}
      >
        {shown.map((event, i) => (
          <TimelineEvent key={`${event.at}-${event.type}-${event.detail}`} event={event} newest={i === 0} />
        ))}
      </ol>
    </Card>
  );
}
