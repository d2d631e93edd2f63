"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { elapsed } from "@/components/admin/elapsed";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Unknown } from "@/components/ui/unknown";
import { useNow } from "@/components/ui/use-now";
import type { JobDetail } from "@/lib/services/jobs/schemas";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-faint text-xs">{label}</dt>
      <dd className="clip-text text-sm">{children}</dd>
    </div>
  );
}

function JobLink({ id }: { id: string }) {
  return (
    <Link href={`/admin/jobs/${id}`} className="font-mono text-accent-ink text-xs hover:underline">
      {id}
    </Link>
  );
}

/** Ids and times of one run. */
export function JobFacts({ job }: { job: JobDetail }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const now = useNow();
  return (
    <Card>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
        <Fact label={t("column.function")}>
          <code className="font-mono text-xs">{job.functionId}</code>
        </Fact>
        <Fact label={t("column.event")}>
          <code className="font-mono text-xs">{job.eventName}</code>
        </Fact>
        <Fact label={t("column.created")}>
          <RelativeTime value={job.createdAt} />
        </Fact>
        <Fact label={t("column.took")}>
          {elapsed(job.startedAt, job.endedAt, now, locale) ?? <Unknown reason={t("notStarted")} />}
        </Fact>
        <Fact label={t("jobs.id")}>
          <code className="font-mono text-xs">{job.id}</code>
        </Fact>
        {job.parentRunId ? (
          <Fact label={t("jobs.parent")}>
            <JobLink id={job.parentRunId} />
          </Fact>
        ) : null}
        {job.retryOf ? (
          <Fact label={t("jobs.retryOf")}>
            <JobLink id={job.retryOf} />
          </Fact>
        ) : null}
      </dl>
    </Card>
  );
}
