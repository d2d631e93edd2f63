"use client";

import { useQuery } from "@tanstack/react-query";
import { Workflow } from "lucide-react";
import { useTranslations } from "next-intl";
import { adminKeys, REFRESH_MS, recentJobsQuery } from "@/components/admin/admin-queries";
import { ChoiceFilter } from "@/components/admin/choice-filter";
import { JobActions } from "@/components/admin/job-actions";
import { useJobColumns } from "@/components/admin/job-columns";
import { useFunctionName } from "@/components/admin/use-function-name";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { QueryError } from "@/components/layout/query-error";
import { parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryStates } from "@/components/layout/use-query-states";
import { Combobox } from "@/components/ui/combobox";
import { DataTable } from "@/components/ui/data-table/data-table";
import { jobStatus } from "@/lib/services/jobs/schemas";

const shapes = () => import("@/lib/services/jobs/schemas");

const FILTER = { status: parseAsStringLiteral(jobStatus.options), fn: parseAsString };

/** Runs of the job server, newest first. */
export function JobsView() {
  const t = useTranslations("admin");
  const [filter, setFilter] = useQueryStates(FILTER, { history: "replace" });
  const jobs = usePages({
    queryKey: [...adminKeys.jobs, "list"],
    path: "/api/admin/jobs",
    query: filter,
    output: async () => (await shapes()).jobList,
    refetchInterval: REFRESH_MS,
  });
  const recent = useQuery(recentJobsQuery);
  const nameOf = useFunctionName();
  const names = new Map(
    [...(recent.data?.items ?? []), ...jobs.rows].map(
      (job) => [job.functionId, nameOf(job.functionId, job.functionName)] as const,
    ),
  );
  if (filter.fn && !names.has(filter.fn)) names.set(filter.fn, filter.fn);
  const functions = [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const columns = useJobColumns();
  const filtered = filter.status !== null || filter.fn !== null;
  return (
    <DataTable
      id="admin-jobs"
      label={t("tab.jobs")}
      columns={columns}
      rows={jobs.rows}
      rowId={(job) => job.id}
      rowName={(job) => nameOf(job.functionId, job.functionName)}
      rowHref={(job) => `/admin/jobs/${job.id}`}
      status={jobs.status}
      error={<QueryError error={jobs.failure} onRetry={jobs.refetch} />}
      empty={
        <EmptyPanel
          icon={Workflow}
          title={filtered ? t("jobs.emptyFiltered") : t("jobs.empty")}
          text={t("jobs.emptyText")}
        />
      }
      toolbar={
        <>
          <ChoiceFilter
            label={t("column.status")}
            all={t("allStates")}
            value={filter.status}
            options={jobStatus.options.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(status) => void setFilter({ status })}
          />
          <Combobox
            aria-label={t("column.function")}
            className="w-56"
            clearable
            value={filter.fn}
            options={functions}
            placeholder={t("jobs.allFunctions")}
            onChange={(fn) => void setFilter({ fn })}
          />
        </>
      }
      rowActions={(job) => <JobActions job={job} size="sm" />}
      rowActionsWidth={124}
      hasMore={jobs.hasMore}
      loadingMore={jobs.loadingMore}
      onLoadMore={jobs.onLoadMore}
    />
  );
}
