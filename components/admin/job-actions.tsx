"use client";

import { Ban, RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useJobActions } from "@/components/admin/use-job-actions";
import { Button } from "@/components/ui/button";
import type { JobSummary } from "@/lib/services/jobs/schemas";

/** Cancel while it goes on; run again once it is over. */
export function JobActions({ job, size }: { job: JobSummary; size?: "sm" }) {
  const t = useTranslations("admin.jobs");
  const router = useRouter();
  const { cancel, retry } = useJobActions((id) => router.push(`/admin/jobs/${id}`));
  const look = size ? { size } : {};
  if (job.status === "queued" || job.status === "running")
    return (
      <Button {...look} pending={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
        <Ban aria-hidden />
        {t("cancel")}
      </Button>
    );
  return (
    <Button {...look} pending={retry.isPending} onClick={() => retry.mutate(job.id)}>
      <RotateCcw aria-hidden />
      {t("retry")}
    </Button>
  );
}
