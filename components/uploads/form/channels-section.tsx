"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card, CardHeader } from "@/components/ui/card";
import { ChannelChanges } from "@/components/uploads/form/channel-changes";
import { ChannelRow } from "@/components/uploads/form/channel-row";
import { PlaylistField } from "@/components/uploads/form/playlist-field";
import { ownChannelsQuery } from "@/components/uploads/uploads-queries";
import type { ChannelDto } from "@/lib/services/channels/schemas";
import type { DraftChannel, UploadFormValues } from "@/lib/services/upload-drafts/schemas";

type Props = {
  values: UploadFormValues;
  error: string | undefined;
  /** What is wrong with the changes of the channel at a place. */
  errorAt: (index: number, key: keyof DraftChannel["changes"]) => string | undefined;
  onChange: (channels: DraftChannel[]) => void;
  onAdded: (channel: ChannelDto) => void;
};

/** Where to; a chosen channel brings its playlist and what is different for it. */
export function ChannelsSection({ values, error, errorAt, onChange, onAdded }: Props) {
  const t = useTranslations("uploads");
  const channels = useQuery(ownChannelsQuery());
  const items = channels.data?.items ?? [];
  const chosen = values.channels;
  const change = (channelId: string, patch: Partial<DraftChannel>) =>
    onChange(chosen.map((one) => (one.channelId === channelId ? { ...one, ...patch } : one)));
  const toggle = (channel: ChannelDto, on: boolean) => {
    const others = chosen.filter(({ channelId }) => channelId !== channel.id);
    onChange(on ? [...others, { channelId: channel.id, playlistId: null, changes: {} }] : others);
    if (on) onAdded(channel);
  };
  return (
    <Card className="flex flex-col gap-2">
      <CardHeader title={t("form.channels")} note={t("form.channelsNote")} />
      {error ? (
        <p role="alert" className="text-down text-sm">
          {error}
        </p>
      ) : null}
      {channels.isPending ? <LoadingPanel /> : null}
      {channels.isError ? <QueryError error={channels.error} onRetry={() => void channels.refetch()} /> : null}
      {channels.isSuccess && items.length === 0 ? (
        <EmptyPanel
          title={t("noChannel")}
          text={t("noChannelText")}
          action={
            <Link href="/channels" className={buttonStyles({ variant: "primary" })}>
              {t("toChannels")}
            </Link>
          }
        />
      ) : null}
      <ul className="flex flex-col">
        {items.map((channel) => {
          const index = chosen.findIndex(({ channelId }) => channelId === channel.id);
          const own = chosen[index];
          return (
            <ChannelRow
              key={channel.id}
              channel={channel}
              checked={own !== undefined}
              onToggle={(on) => toggle(channel, on)}
            >
              {own ? (
                <>
                  <PlaylistField
                    channelId={channel.id}
                    scopes={channel.scopes}
                    value={own.playlistId}
                    onChange={(playlistId) => change(channel.id, { playlistId })}
                  />
                  {chosen.length > 1 ? (
                    <ChannelChanges
                      channelId={channel.id}
                      changes={own.changes}
                      common={values}
                      errorAt={(key) => errorAt(index, key)}
                      onChange={(changes) => change(channel.id, { changes })}
                    />
                  ) : null}
                </>
              ) : null}
            </ChannelRow>
          );
        })}
      </ul>
    </Card>
  );
}
