import { useTranslations } from "next-intl";
import { JobStatusBadge } from "@/components/layout/job-status-badge";
import type { JobStatus } from "@/lib/services/jobs/schemas";

/** The state of a job or a parse run. */
export function StateBadge({ status }: { status: JobStatus }) {
  const t = useTranslations("admin.state");
  return <JobStatusBadge status={status} label={t(status)} />;
}
