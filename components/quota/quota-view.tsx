"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { BucketCard } from "@/components/quota/bucket-card";
import { HistoryCard } from "@/components/quota/history-card";
import { MethodsCard } from "@/components/quota/methods-card";
import { PlanCard } from "@/components/quota/plan-card";
import { quotaKeys, quotaQuery } from "@/components/quota/quota-queries";
import { QuotaSkeleton } from "@/components/quota/quota-skeleton";
import { ResetCountdown } from "@/components/quota/reset-countdown";
import { UsedUpCard } from "@/components/quota/used-up-card";
import { WorkspacesCard } from "@/components/quota/workspaces-card";
import { Card } from "@/components/ui/card";

/** What YouTube still lets this installation do today, who has spent the rest, and what is to come. */
export function QuotaView() {
  const t = useTranslations("quota");
  const quota = useQuery(quotaQuery);
  useLiveRefresh("parse", quotaKeys.today, 5_000);
  useLiveRefresh("upload", quotaKeys.today, 5_000);
  if (quota.isPending) return <QuotaSkeleton />;
  if (quota.isError)
    return (
      <Page>
        <PageHeader title={t("title")} />
        <Card flush>
          <QueryError error={quota.error} onRetry={() => void quota.refetch()} />
        </Card>
      </Page>
    );
  const { buckets, model, plan, methods, workspaces, source, resetsAt, maxUploadsRemaining } = quota.data;
  const paysUploads = model === "legacy" ? "queries" : null;
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={
          <>
            <ResetCountdown resetsAt={resetsAt} />
            <span aria-hidden>·</span>
            <span>{t("pacific")}</span>
          </>
        }
      />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {buckets.map((bucket) => (
          <BucketCard
            key={bucket.name}
            bucket={bucket}
            model={model}
            uploadsLeft={bucket.name === paysUploads ? maxUploadsRemaining : null}
          />
        ))}
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <PlanCard plan={plan} />
        <MethodsCard methods={methods} model={model} />
      </div>
      <WorkspacesCard rows={workspaces} buckets={buckets} legacy={model === "legacy"} />
      <HistoryCard model={model} />
      <UsedUpCard source={source} model={model} />
    </Page>
  );
}
