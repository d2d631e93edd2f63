"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";
import { shareState } from "@/lib/services/shares/rules";
import type { ShareDto } from "@/lib/services/shares/schemas";

/** One link: what it shows, who made it, until when, how often and when it was last opened. */
export function ShareRow({ share, onRevoke }: { share: ShareDto; onRevoke: () => void }) {
  const t = useTranslations("share");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow();
  const state = shareState(share, now);
  const row = useRef<HTMLLIElement>(null);
  const before = useRef(state);
  // Its button had the focus and has gone: the row takes it, lest the keyboard begins anew at the top.
  useEffect(() => {
    if (before.current === "open" && state === "revoked") row.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <li ref={row} tabIndex={-1} className="flex items-center gap-3 px-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2 text-sm">
          <bdi className="clip-text">{share.name}</bdi>
          <span className="shrink-0 text-faint text-xs">{t(`page.${share.page}`)}</span>
          <code className="shrink-0 font-mono text-faint text-xs max-sm:hidden">{share.prefix}…</code>
          {state === "open" ? null : (
            <Badge tone={state === "revoked" ? "bad" : "neutral"}>{t(`state.${state}`)}</Badge>
          )}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-faint text-xs">
          {share.createdBy ? (
            <>
              <bdi>{share.createdBy}</bdi>
              <span aria-hidden>·</span>
            </>
          ) : null}
          <span>
            {t("made")} <RelativeTime value={share.createdAt} />
          </span>
          <span aria-hidden>·</span>
          <span>{t("until", { day: formatDate(new Date(share.expiresAt), now, locale, timeZone) })}</span>
          <span aria-hidden>·</span>
          <span>
            {t("opened", { count: share.views })}
            {share.lastViewedAt ? (
              <>
                {", "}
                {t("last")} <RelativeTime value={share.lastViewedAt} />
              </>
            ) : null}
          </span>
        </p>
      </div>
      {state === "open" ? (
        <Button size="sm" variant="ghost" onClick={onRevoke} aria-label={t("revokeOne", { name: share.name })}>
          {t("revoke")}
        </Button>
      ) : null}
    </li>
  );
}
