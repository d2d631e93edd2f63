"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsArrayOf, parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { useQueryStates } from "@/components/layout/use-query-states";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { CONNECT_OUTCOMES } from "@/lib/services/channels/schemas";

/** What became of the consent that somebody has just come back from; the address carries it. */
export function ConnectNotice() {
  const t = useTranslations("channels");
  const [{ connect, channel }, setQuery] = useQueryStates({
    connect: parseAsStringLiteral(CONNECT_OUTCOMES),
    channel: parseAsArrayOf(parseAsString, "\n"),
  });
  if (connect === null) return null;
  const good = connect === "connected";
  const Icon = good ? CircleCheck : CircleAlert;
  return (
    <Card className="flex items-start gap-3" role="status">
      <Icon aria-hidden className={good ? "mt-0.5 size-4 shrink-0 text-up" : "mt-0.5 size-4 shrink-0 text-warn"} />
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-medium">{t(`outcome.${connect}.title`, { names: channel?.join(", ") ?? "" })}</p>
        <p className="text-muted">{t(`outcome.${connect}.text`)}</p>
      </div>
      <IconButton label={t("dismiss")} size="sm" onClick={() => void setQuery({ connect: null, channel: null })}>
        <X aria-hidden />
      </IconButton>
    </Card>
  );
}
