"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { runKeys } from "@/components/runs/runs-queries";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/parser/schemas");

/** What one can do to runs: start one over everything, cancel one, read again what failed in one. */
export function useRunActions() {
  const t = useTranslations("runs");
  const client = useQueryClient();
  const settle = () => client.invalidateQueries({ queryKey: runKeys.all });
  const start = useMutation({
    mutationFn: () =>
      api("/api/parser/start", { method: "POST", body: {}, output: async () => (await shapes()).startedRunDto }),
    onSuccess: ({ started }) => toast({ title: started ? t("started") : t("alreadyRunning") }),
    onError: (error) => toastFailure(t("startFailed"), error),
    onSettled: settle,
  });
  const cancel = useMutation({
    mutationFn: (id: string) =>
      api(`/api/parser/runs/${id}/cancel`, { method: "POST", output: async () => (await shapes()).runDetailDto }),
    onError: (error) => toastFailure(t("cancelFailed"), error),
    onSettled: settle,
  });
  const retry = useMutation({
    mutationFn: (id: string) => api(`/api/parser/runs/${id}/retry`, { method: "POST" }),
    onSuccess: () => toast({ title: t("retried") }),
    onError: (error) => toastFailure(t("retryFailed"), error),
    onSettled: settle,
  });
  return { start, cancel, retry };
}
