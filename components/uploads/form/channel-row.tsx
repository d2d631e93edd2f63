"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ChannelDto } from "@/lib/services/channels/schemas";

type Props = { channel: ChannelDto; checked: boolean; onToggle: (checked: boolean) => void; children?: ReactNode };

/** A channel to publish to, with what stands in its way; `children` are what is its own once it is chosen. */
export function ChannelRow({ channel, checked, onToggle, children }: Props) {
  const t = useTranslations("uploads.form");
  const id = useId();
  const usable = channel.status === "connected";
  return (
    <li className="flex flex-col gap-3 border-line border-b py-2.5 last:border-b-0">
      <div className="flex items-center gap-2.5">
        <Checkbox
          id={id}
          checked={checked}
          disabled={!usable && !checked}
          onCheckedChange={(next) => onToggle(next === true)}
        />
        <Avatar src={channel.thumbnailUrl} name={channel.title} size={24} />
        <label htmlFor={id} className="min-w-0 flex-1 cursor-pointer">
          <bdi className="clip-text block text-sm">{channel.title}</bdi>
          {channel.handle ? <span className="clip-text block text-faint text-xs">@{channel.handle}</span> : null}
        </label>
        {usable ? null : (
          <Link href="/channels" className="shrink-0 rounded-sm">
            <Badge tone="bad">{t("needsReconnect")}</Badge>
          </Link>
        )}
        {usable && channel.uploadBlockedTill ? (
          <Badge tone="warn">
            {t.rich("blockedTill", { when: () => <RelativeTime value={channel.uploadBlockedTill} /> })}
          </Badge>
        ) : null}
      </div>
      {checked && children ? <div className="flex flex-col gap-3 ps-6.5">{children}</div> : null}
    </li>
  );
}
