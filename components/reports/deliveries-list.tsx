"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DeliveryDto } from "@/lib/services/reports/schemas";

const TONES = {
  pending: "neutral",
  sending: "accent",
  sent: "good",
  failed: "bad",
  unknown: "warn",
  skipped: "neutral",
} as const;

/** The last mails of a report: to whom, whether they left, and what the mail server said. */
export function DeliveriesList({ deliveries }: { deliveries: readonly DeliveryDto[] }) {
  const t = useTranslations("reports");
  if (deliveries.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-muted text-xs hover:text-ink">
        {t("mails", { count: deliveries.length })}
      </summary>
      <ul className="mt-1 flex flex-col">
        {deliveries.map((mail) => (
          <li key={mail.id} className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 py-1 text-xs">
            <Badge tone={TONES[mail.status]}>
              {mail.status === "sent" && mail.via === "file" ? t("written") : t(`status.${mail.status}`)}
            </Badge>
            <span className="clip-text">{mail.to}</span>
            <span className="text-faint">
              <RelativeTime value={mail.sentAt ?? mail.dueAt} />
            </span>
            {mail.attempts > 1 ? <span className="text-faint">{t("tries", { count: mail.attempts })}</span> : null}
            {mail.status === "failed" ? (
              <span className="text-faint">
                {mail.tryAt ? (
                  <>
                    {t("again")} <RelativeTime value={mail.tryAt} />
                  </>
                ) : (
                  t("givenUp")
                )}
              </span>
            ) : null}
            {mail.error ? <span className="w-full break-words text-down">{mail.error}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
