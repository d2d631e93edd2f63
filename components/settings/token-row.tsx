"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";
import type { TokenDto } from "@/lib/services/tokens/schemas";

export function TokenRow({ token, onRevoke }: { token: TokenDto; onRevoke: () => void }) {
  const t = useTranslations("settings.tokens");
  const now = useNow();
  const expired = token.expiresAt !== null && Date.parse(token.expiresAt) <= now;
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2 text-sm">
          <span className="clip-text">{token.name}</span>
          <code className="shrink-0 font-mono text-faint text-xs">{token.prefix}…</code>
          {expired ? <Badge tone="bad">{t("expired")}</Badge> : null}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-faint text-xs">
          <span>
            {t("created")} <RelativeTime value={token.createdAt} />
          </span>
          <span aria-hidden>·</span>
          {token.lastUsedAt ? (
            <span>
              {t("used")} <RelativeTime value={token.lastUsedAt} />
            </span>
          ) : (
            <span>{t("unused")}</span>
          )}
          <span aria-hidden>·</span>
          {token.expiresAt ? (
            <span>
              {t("ends")} <RelativeTime value={token.expiresAt} />
            </span>
          ) : (
            <span>{t("endless")}</span>
          )}
        </p>
      </div>
      <Button size="sm" variant="ghost" onClick={onRevoke} aria-label={t("revokeOne", { name: token.name })}>
        {t("revoke")}
      </Button>
    </li>
  );
}
