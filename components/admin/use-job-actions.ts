"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { adminKeys } from "@/components/admin/admin-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/jobs/schemas");

/** Cancel a job, or start a new one for the event of an old one: `onRetried` is told its id. */
export function useJobActions(onRetried: (id: string) => void) {
  const t = useTranslations("admin.jobs");
  const client = useQueryClient();
  const settle = () => client.invalidateQueries({ queryKey: adminKeys.jobs });
  const cancel = useMutation({
    mutationFn: (id: string) =>
      api(`/api/admin/jobs/${id}/cancel`, { method: "POST", output: async () => (await shapes()).cancelledJob }),
    onSuccess: () => toast({ title: t("cancelled") }),
    onError: (error) => toastFailure(t("cancelFailed"), error),
    onSettled: settle,
  });
  const retry = useMutation({
    mutationFn: (id: string) =>
      api(`/api/admin/jobs/${id}/retry`, { method: "POST", output: async () => (await shapes()).retriedJob }),
    onSuccess: ({ id }) => {
      toast({ title: t("retried") });
      onRetried(id);
    },
    onError: (error) => toastFailure(t("retryFailed"), error),
    onSettled: settle,
  });
  return { cancel, retry };
}
