"use client";

import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCancelImport } from "@/components/imports/use-cancel-import";
import { Button } from "@/components/ui/button";
import type { ImportDto } from "@/lib/services/imports/schemas";

/** Nothing where the import has ended. */
export function CancelImportButton({ job, size }: { job: ImportDto; size?: "sm" }) {
  const t = useTranslations("imports");
  const cancel = useCancelImport();
  if (job.status !== "queued" && job.status !== "running") return null;
  return (
    <Button {...(size ? { size } : {})} pending={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
      <Ban aria-hidden />
      {t("cancel")}
    </Button>
  );
}
