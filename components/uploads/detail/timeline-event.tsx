"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { evenSpaces } from "@/components/ui/even-spaces";
import type { UploadEventDto } from "@/lib/services/uploads/schemas";

const BAD = ["failed", "cancelled"];
const GOOD = ["published", "uploaded"];

/** One line of the evidence; what proves it unfolds under it. */
export function TimelineEvent({ event, newest }: { event: UploadEventDto; newest: boolean }) {
  const t = useTranslations("uploads");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const { type, to, evidence } = event;
  const detailOf = (detail: string) => (t.has(`privacy.${detail}`) ? t(`privacy.${detail}`) : detail);
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
  const dot =
    to && BAD.includes(to) ? "bg-down" : to && GOOD.includes(to) ? "bg-up" : newest ? "bg-accent" : "bg-control";
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0">
      <span
        aria-hidden
        className={cn("relative mt-1.5 size-[11px] shrink-0 rounded-full border-2 border-surface", dot)}
      />
      <div className="min-w-0 flex-1">
        <p className="break-words text-sm">
          {type === "status" && to ? (
            <strong className="font-medium">{t(`status.${to}`)}</strong>
          ) : (
            <TypeName type={type} />
          )}
          {event.detail ? <span className="text-muted"> · {detailOf(event.detail)}</span> : null}
        </p>
        <p className="text-faint text-xs tabular-nums">
          <time dateTime={event.at} suppressHydrationWarning>
            {evenSpaces(time.format(new Date(event.at)))}
          </time>
          {" · "}
          <bdi>{t.has(`timeline.actor.${event.actor}`) ? t(`timeline.actor.${event.actor}`) : event.actor}</bdi>
        </p>
        {evidence && Object.keys(evidence).length > 0 ? (
          <details className="mt-1">
            <summary className="hit-area w-fit cursor-pointer rounded-sm text-accent-ink text-xs">
              {t("timeline.evidence")}
            </summary>
            <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 rounded-md bg-sunken px-3 py-2 font-mono text-xs">
              {Object.entries(evidence).map(([key, value]) => (
                <div key={key} className="contents">
                  <dt className="text-faint">{key}</dt>
                  <dd className="break-all">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
      </div>
    </li>
  );
}

function TypeName({ type }: { type: string }) {
  const t = useTranslations("uploads.timeline.type");
  return <span className="font-medium">{t.has(type) ? t(type) : type}</span>;
}
