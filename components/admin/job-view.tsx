"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { jobQuery } from "@/components/admin/admin-queries";
import { JobActions } from "@/components/admin/job-actions";
import { JobErrorText } from "@/components/admin/job-error-text";
import { JobFacts } from "@/components/admin/job-facts";
import { JobFailures } from "@/components/admin/job-failures";
import { JobSteps } from "@/components/admin/job-steps";
import { JsonBlock } from "@/components/admin/json-block";
import { StateBadge } from "@/components/admin/state-badge";
import { useFunctionName } from "@/components/admin/use-function-name";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";

/** One run of a function: its steps, what it was given, what it answered, why it failed. */
export function JobView({ id }: { id: string }) {
  const t = useTranslations("admin.jobs");
  const nameOf = useFunctionName();
  const found = useQuery(jobQuery(id));
  if (found.isPending) return <LoadingPanel className="h-96 rounded-lg border border-line" />;
  if (found.isError) return <QueryError error={found.error} onRetry={() => void found.refetch()} />;
  const job = found.data;
  return (
    <>
      <header className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <p className="text-sm">
            <Link href="/admin/jobs" className="text-muted hover:text-ink hover:underline">
              {t("all")}
            </Link>
          </p>
          <h2 className="flex min-w-0 items-center gap-2.5 font-medium text-lg">
            <span className="clip-text">{nameOf(job.functionId, job.functionName)}</span>
            <StateBadge status={job.status} />
          </h2>
        </div>
        <JobActions job={job} />
      </header>
      <JobFacts job={job} />
      {job.error ? (
        <Block title={t("error")}>
          <JobErrorText error={job.error} />
        </Block>
      ) : null}
      <Card flush>
        <CardHeader
          className="border-line border-b px-4 py-3"
          title={t("steps")}
          note={t("stepCount", { count: job.steps.length })}
        />
        <JobSteps steps={job.steps} />
      </Card>
      {job.failures.length > 0 ? <JobFailures failures={job.failures} steps={job.steps} /> : null}
      <div className="grid gap-5 lg:grid-cols-2">
        <Block title={t("event")}>
          <JsonBlock label={t("event")} value={job.event} />
        </Block>
        <Block title={t("output")}>
          <JsonBlock label={t("output")} value={job.output ?? null} />
        </Block>
      </div>
    </>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="flex flex-col gap-3">
      <CardHeader title={title} />
      {children}
    </Card>
  );
}
