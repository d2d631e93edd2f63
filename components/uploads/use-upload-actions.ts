"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import type { RetryUploadInput } from "@/lib/services/uploads/schemas";

type Ids = readonly string[];

/** Deeds on uploads. Several are done one after the other; the first refusal is told, and what was done stays done. */
export function useUploadActions() {
  const t = useTranslations("uploads.action");
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: uploadKeys.all });
  const cancel = useMutation({
    mutationFn: async (ids: Ids) => {
      for (const id of ids) await api(`/api/uploads/${id}`, { method: "DELETE" });
    },
    onSuccess: (_, ids) => toast({ title: t("cancelled", { count: ids.length }) }),
    onError: (error) => toastFailure(t("cancelFailed"), error),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async (ids: Ids) => {
      for (const id of ids) await api(`/api/uploads/${id}`, { method: "DELETE" });
    },
    onSuccess: (_, ids) => toast({ title: t("removed", { count: ids.length }) }),
    onError: (error) => toastFailure(t("removeFailed"), error),
    onSettled,
  });
  const retry = useMutation({
    mutationFn: async (ids: Ids) => {
      for (const id of ids) await api(`/api/uploads/${id}/retry`, { method: "POST", body: {} });
    },
    onSuccess: (_, ids) => toast({ title: t("retried", { count: ids.length }) }),
    onError: (error) => toastFailure(t("retryFailed"), error),
    onSettled,
  });
  /** After an unknown outcome, on the user's word that YouTube has no such video. */
  const sendAgain = useMutation({
    mutationFn: (id: string) =>
      api(`/api/uploads/${id}/retry`, { method: "POST", body: { confirmNoVideo: true } satisfies RetryUploadInput }),
    onSuccess: () => toast({ title: t("retried", { count: 1 }) }),
    onError: (error) => toastFailure(t("retryFailed"), error),
    onSettled,
  });
  const queue = useMutation({
    mutationFn: async (ids: Ids) => {
      for (const id of ids) await api(`/api/uploads/${id}`, { method: "PATCH", body: { status: "queued" } });
    },
    onSuccess: (_, ids) => toast({ title: t("queued", { count: ids.length }) }),
    onError: (error) => toastFailure(t("queueFailed"), error),
    onSettled,
  });
  return { cancel, remove, retry, sendAgain, queue };
}
