"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Tv } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChannelCard } from "@/components/channels/channel-card";
import { channelKeys, channelsQuery, connectHref } from "@/components/channels/channels-queries";
import { ConnectNotice } from "@/components/channels/connect-notice";
import { SetupSteps } from "@/components/channels/setup-steps";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { ExportLink } from "@/components/layout/export-link";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";

type ChannelsViewProps = {
  canEdit: boolean;
  /** Whether this installation has a Google client. */
  configured: boolean;
  /** Where Google leads back to, for whoever makes that client. */
  redirectUri: string;
};

/** Own channels: connect, watch over, reconnect. */
export function ChannelsView({ canEdit, configured, redirectUri }: ChannelsViewProps) {
  const t = useTranslations("channels");
  const channels = useQuery(channelsQuery());
  useLiveRefresh("notification", channelKeys.all);
  const connect = configured ? (
    <a href={connectHref()} className={buttonStyles({ variant: "primary" })}>
      <Plus aria-hidden />
      {t("connect")}
    </a>
  ) : null;
  const items = channels.data?.items ?? [];
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={t("context")}
        actions={
          items.length > 0 ? (
            <>
              <ExportLink table="channels" />
              {canEdit ? connect : null}
            </>
          ) : undefined
        }
      />
      <ConnectNotice />
      {channels.isPending ? <LoadingPanel /> : null}
      {channels.isError ? <QueryError error={channels.error} onRetry={() => void channels.refetch()} /> : null}
      {configured ? null : <SetupSteps redirectUri={redirectUri} />}
      {channels.isSuccess && items.length === 0 && configured ? (
        <Card flush>
          <EmptyPanel icon={Tv} title={t("empty")} text={t("emptyText")} action={canEdit ? connect : undefined} />
        </Card>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        {items.map((channel) => (
          <ChannelCard key={channel.id} channel={channel} canEdit={canEdit} canConnect={configured} />
        ))}
      </div>
    </Page>
  );
}
