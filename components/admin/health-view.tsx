"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { healthQuery } from "@/components/admin/admin-queries";
import { HealthRow } from "@/components/admin/health-row";
import { JobStatsStrip } from "@/components/admin/job-stats-strip";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";

const CHECKS = [
  "database",
  "jobs",
  "storage",
  "connectors",
  "mail",
  "instagramToken",
  "instagramSession",
  "addresses",
] as const;
const TONES = { ok: "good", degraded: "warn", unavailable: "bad" } as const;

/** How each part does, in words, with what to do about it; and how the job queue does. */
export function HealthView() {
  const t = useTranslations("admin.health");
  const found = useQuery(healthQuery);
  return (
    <>
      {found.isPending ? (
        <LoadingPanel className="h-60 rounded-lg border border-line" />
      ) : found.isError ? (
        <QueryError error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Card flush>
          <CardHeader
            className="border-line border-b px-4 py-3"
            title={t("title")}
            note={t("version", { version: found.data.version, mode: t(`mode.${found.data.mode}`) })}
            actions={<Badge tone={TONES[found.data.status]}>{t(`overall.${found.data.status}`)}</Badge>}
          />
          <ul className="divide-y divide-line">
            {CHECKS.map((name) => (
              <HealthRow key={name} name={name} check={found.data.checks[name]} />
            ))}
          </ul>
        </Card>
      )}
      <section className="flex flex-col gap-3">
        <h2 className="font-medium text-base">{t("queue")}</h2>
        <JobStatsStrip />
      </section>
    </>
  );
}
