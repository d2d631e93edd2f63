"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { countdown } from "@/components/quota/countdown";
import { evenSpaces } from "@/components/ui/even-spaces";
import { useNow } from "@/components/ui/use-now";

/** "Resets in 5 h 12 min, at 09:00": Google's midnight, told in the workspace's zone. */
export function ResetCountdown({ resetsAt }: { resetsAt: string }) {
  const t = useTranslations("quota");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" });
  const time = evenSpaces(clock.format(new Date(resetsAt)));
  return (
    <time dateTime={resetsAt} suppressHydrationWarning>
      {t("resets", { ...countdown(resetsAt, useNow()), time, zone: timeZone })}
    </time>
  );
}
