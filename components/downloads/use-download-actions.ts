"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { downloadKeys } from "@/components/files/use-request-download";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

type Ids = readonly string[];

/** Cancelling, removing and trying again. Several are done one after the other; the first refusal is told. */
export function useDownloadActions() {
  const t = useTranslations("downloads");
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: downloadKeys.all });
  const removal = (done: "cancelled" | "removed", failed: "cancelFailed" | "removeFailed") => ({
    mutationFn: async (ids: Ids) => {
      for (const id of ids) await api(`/api/downloads/${id}`, { method: "DELETE" });
    },
    onSuccess: (_: unknown, ids: Ids) => toast({ title: t(done, { count: ids.length }) }),
    onError: (error: unknown) => toastFailure(t(failed), error),
    onSettled,
  });
  const cancel = useMutation(removal("cancelled", "cancelFailed"));
  const remove = useMutation(removal("removed", "removeFailed"));
  const retry = useMutation({
    mutationFn: (id: string) => api(`/api/downloads/${id}/retry`, { method: "POST" }),
    onSuccess: () => toast({ title: t("retried") }),
    onError: (error) => toastFailure(t("retryFailed"), error),
    onSettled,
  });
  return { cancel, remove, retry };
}
