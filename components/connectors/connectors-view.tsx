"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ConnectorRow } from "@/components/connectors/connector-row";
import { connectorsQuery } from "@/components/connectors/connectors-queries";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PlatformDot } from "@/components/layout/platform-dot";
import { PLATFORMS } from "@/components/layout/platforms";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";

/** Every way of reading each platform, told as it is. */
export function ConnectorsView({ canTry }: { canTry: boolean }) {
  const t = useTranslations("connectors");
  const found = useQuery(connectorsQuery);
  return (
    <Page>
      <PageHeader title={t("title")} context={t("context")} />
      {found.isPending ? (
        <LoadingPanel className="h-80 rounded-lg border border-line" />
      ) : found.isError ? (
        <Card flush>
          <QueryError error={found.error} onRetry={() => void found.refetch()} />
        </Card>
      ) : (
        PLATFORMS.map((platform) => {
          const items = found.data.items.filter((one) => one.platform === platform);
          const readable = items.some((one) => one.inUse && one.state === "closed");
          return (
            <Card flush key={platform}>
              <CardHeader
                className="border-line border-b px-4 py-3"
                title={<PlatformDot platform={platform} named />}
                note={t(readable ? "readable" : "notReadable")}
              />
              <ul className="divide-y divide-line">
                {items.map((one) => (
                  <ConnectorRow key={one.connector} connector={one} canTry={canTry} />
                ))}
              </ul>
            </Card>
          );
        })
      )}
    </Page>
  );
}
