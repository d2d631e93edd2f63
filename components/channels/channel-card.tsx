"use client";

import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChannelBadge, ChannelHealth } from "@/components/channels/channel-health";
import { connectHref } from "@/components/channels/channels-queries";
import { useDisconnect } from "@/components/channels/use-disconnect";
import { Freshness } from "@/components/layout/freshness";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Count } from "@/components/ui/count";
import { Delta } from "@/components/ui/delta";
import { Sparkline } from "@/components/ui/sparkline";
import { Tooltip } from "@/components/ui/tooltip";
import type { ChannelDto } from "@/lib/services/channels/schemas";

type ChannelCardProps = { channel: ChannelDto; canEdit: boolean; canConnect: boolean };

/** One own channel: who it is, how it does, whether it can be published to, and what to do when not. */
export function ChannelCard({ channel, canEdit, canConnect }: ChannelCardProps) {
  const t = useTranslations("channels");
  const held = channel.status !== "disconnected";
  return (
    <Card className="flex flex-col gap-4" aria-labelledby={`channel-${channel.id}`}>
      <header className="flex items-start gap-3">
        <Avatar src={channel.thumbnailUrl} name={channel.title} size={44} />
        <div className="min-w-0 flex-1">
          <h2 id={`channel-${channel.id}`} className="clip-text font-medium text-base">
            <bdi>{channel.title}</bdi>
          </h2>
          <a
            href={channel.url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex max-w-full items-center gap-1 text-muted text-sm hover:text-ink hover:underline"
          >
            <span className="clip-text">{channel.handle ? `@${channel.handle}` : channel.platformId}</span>
            <ExternalLink aria-hidden className="size-3 shrink-0" />
            <span className="sr-only">{t("opensYouTube")}</span>
          </a>
        </div>
        <ChannelBadge status={channel.status} />
      </header>
      <ChannelFigures channel={channel} />
      {held ? <ChannelHealth channel={channel} /> : null}
      <footer className="mt-auto flex flex-wrap items-center gap-2 border-line border-t pt-3">
        {canEdit ? <ChannelDeeds channel={channel} canConnect={canConnect} /> : null}
        {channel.bloggerId ? (
          <Link href={`/bloggers/${channel.bloggerId}`} className={buttonStyles({ size: "sm", variant: "ghost" })}>
            {t("growth")}
          </Link>
        ) : null}
        <p className="ms-auto text-faint text-xs">
          <Freshness dataThrough={channel.observedAt} sources={channel.source ? [channel.source] : []} />
        </p>
      </footer>
    </Card>
  );
}

function ChannelFigures({ channel }: { channel: ChannelDto }) {
  const t = useTranslations("channels");
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <dl className="grid grid-cols-[repeat(4,auto)] gap-x-6 gap-y-1 max-sm:grid-cols-2">
        <Figure label={t("followers")}>
          <Count value={channel.followers} reason={t("followersHidden")} />
        </Figure>
        <Figure label={t("videos")}>
          <Count value={channel.videoCount} />
        </Figure>
        <Figure label={t("gained")}>
          <Delta value={channel.gainedViews} reason={t("notSeen")} />
        </Figure>
        <Figure label={t("uploadsToday")}>
          <Count value={channel.uploadsToday} exact />{" "}
          <Tooltip content={t("uploadsShareHint", { limit: channel.uploadsPerDay })}>
            <Link href="/quota" className="text-muted text-xs hover:underline">
              {t("uploadsShare", { limit: channel.uploadsPerDay })}
            </Link>
          </Tooltip>
        </Figure>
      </dl>
      <Sparkline
        points={channel.sparkline.map((one) => (one === null ? null : Number(one)))}
        label={t("course")}
        width={120}
        height={32}
      />
    </div>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-faint text-xs">{label}</dt>
      <dd className="font-medium text-base">{children}</dd>
    </div>
  );
}

function ChannelDeeds({ channel, canConnect }: { channel: ChannelDto; canConnect: boolean }) {
  const t = useTranslations("channels");
  const [asking, setAsking] = useState(false);
  const disconnect = useDisconnect(() => setAsking(false));
  const troubled = channel.status !== "connected" || channel.missing.length > 0;
  return (
    <>
      {channel.status === "connected" && !troubled ? (
        <Link href={`/uploads/new?channels=${channel.id}`} className={buttonStyles({ size: "sm" })}>
          {t("upload")}
        </Link>
      ) : !canConnect ? null : (
        <a href={connectHref({ channelId: channel.id })} className={buttonStyles({ size: "sm", variant: "primary" })}>
          {t("reconnect")}
        </a>
      )}
      {channel.status === "disconnected" ? null : (
        <Button size="sm" variant="ghost" onClick={() => setAsking(true)}>
          {t("disconnect")}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t("disconnectTitle", { name: channel.title })}
        description={t("disconnectText")}
        confirm={t("disconnect")}
        danger
        pending={disconnect.isPending}
        onConfirm={() => disconnect.mutate(channel)}
      />
    </>
  );
}
