"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { ErasableProfiles } from "@/components/retention/erasable-profiles";
import { EraseLog } from "@/components/retention/erase-log";
import { PolicyForm } from "@/components/retention/policy-form";
import { policyQuery } from "@/components/retention/retention-queries";
import { Card, CardHeader } from "@/components/ui/card";

/** How long the installation keeps what all share, erasing on request, and what was erased. */
export function AdminRetentionView() {
  const t = useTranslations("retention");
  const policy = useQuery(policyQuery);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 xl:grid-cols-2">
        <Card className="flex flex-col gap-4">
          <CardHeader title={t("policy.title")} note={t("policy.note")} />
          {policy.isPending ? <LoadingPanel className="h-72" /> : null}
          {policy.isError ? <QueryError error={policy.error} onRetry={() => void policy.refetch()} /> : null}
          {policy.data ? <PolicyForm policy={policy.data} /> : null}
        </Card>
        <Card className="flex flex-col gap-4">
          <CardHeader title={t("erase.heading")} note={t("erase.note")} />
          <ErasableProfiles of="installation" />
        </Card>
      </div>
      <h2 className="mt-2 font-medium text-base text-ink">{t("log.title")}</h2>
      <EraseLog of="installation" />
    </div>
  );
}
