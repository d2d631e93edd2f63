"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { covers } from "@/lib/services/channels/rules";
import type { ChannelDto } from "@/lib/services/channels/schemas";

const SCOPES = ["read", "upload", "manage", "analytics"] as const;
const TONE = { connected: "good", needs_reconnect: "warn", disconnected: "neutral" } as const;
const REASONS = ["revoked_or_expired", "testing_expired", "policy", "secret_unreadable"] as const;

export function ChannelBadge({ status }: { status: ChannelDto["status"] }) {
  const t = useTranslations("channels.status");
  return <Badge tone={TONE[status]}>{t(status)}</Badge>;
}

/** What works, what does not and why, in words; nothing where all is well. */
export function ChannelHealth({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels");
  const reason = REASONS.find((known) => known === channel.statusReason);
  const works = channel.status === "connected";
  const permitted = SCOPES.filter((scope) => works && covers(channel.scopes, scope)).map((scope) =>
    t(`scope.${scope}`),
  );
  const problems = [
    ...(channel.status === "needs_reconnect"
      ? [reason ? t(`reason.${reason}`) : (channel.statusDetail ?? t("reason.revoked_or_expired"))]
      : []),
    ...channel.missing.map((one) =>
      t("missing", { feature: t(one.scope.endsWith(".upload") ? "feature.upload" : "feature.read") }),
    ),
  ];
  return (
    <div className="flex flex-col gap-1 text-sm">
      {problems.map((problem) => (
        <p key={problem} className="text-warn">
          {problem}
        </p>
      ))}
      {channel.uploadBlockedTill ? (
        <p className="text-warn">
          {t.rich("blocked", { time: () => <RelativeTime value={channel.uploadBlockedTill} /> })}
        </p>
      ) : null}
      {permitted.length > 0 ? (
        <p className="text-muted text-xs">{t("permitted", { list: permitted.join(", ") })}</p>
      ) : null}
      {channel.login ? <p className="text-muted text-xs">{t("login", { login: channel.login })}</p> : null}
      {works ? (
        <p className="text-faint text-xs">
          {t.rich("checked", { time: () => <RelativeTime value={channel.tokenCheckedAt} /> })}
        </p>
      ) : null}
    </div>
  );
}
