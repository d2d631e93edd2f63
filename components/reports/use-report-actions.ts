"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { reportKeys } from "@/components/reports/reports-queries";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { CreateReportInput, DeliveryDto, UpdateReportInput } from "@/lib/services/reports/schemas";

const shapes = () => import("@/lib/services/reports/schemas");

/** Save, delete and send now, each told when done or refused. */
export function useReportActions() {
  const t = useTranslations("reports");
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: reportKeys.all, exact: true });
  const told = {
    onSuccess: () => toast({ tone: "good", title: t("saved") }),
    onError: (error: Error) => toastFailure(t("saveFailed"), error),
    onSettled,
  };
  const create = useMutation({
    mutationFn: (body: CreateReportInput) =>
      api("/api/reports", { method: "POST", body, output: async () => (await shapes()).reportDto }),
    ...told,
  });
  const update = useMutation({
    mutationFn: ({ id, ...body }: UpdateReportInput & { id: string }) =>
      api(`/api/reports/${id}`, { method: "PATCH", body, output: async () => (await shapes()).reportDto }),
    ...told,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api(`/api/reports/${id}`, { method: "DELETE" }),
    onSuccess: () => toast({ title: t("deleted") }),
    onError: (error) => toastFailure(t("deleteFailed"), error),
    onSettled,
  });
  const tell = ({ status, via, to, error }: DeliveryDto) => {
    if (status === "sent") toast({ tone: "good", title: via === "smtp" ? t("sentNow", { to }) : t("writtenNow") });
    else if (status === "skipped") toast({ title: t("skippedNow") });
    else toast({ tone: "bad", title: t("notSent"), description: error ?? undefined });
  };
  const send = useMutation({
    mutationFn: (id: string) =>
      api(`/api/reports/${id}/send`, { method: "POST", output: async () => (await shapes()).deliveryDto }),
    onSuccess: tell,
    onError: (error) => toastFailure(t("notSent"), error),
    onSettled,
  });
  return { create, update, remove, send };
}
