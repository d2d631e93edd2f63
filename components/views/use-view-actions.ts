"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { viewKeys } from "@/components/views/views-queries";
import { api } from "@/lib/http/client";
import type { CreateViewInput, UpdateViewInput, ViewDto } from "@/lib/services/views/schemas";

const shapes = () => import("@/lib/services/views/schemas");

/** Save, change and delete, each told when done or refused. */
export function useViewActions() {
  const t = useTranslations("views");
  const client = useQueryClient();
  const settle = () => client.invalidateQueries({ queryKey: viewKeys.all });
  const told = {
    onSuccess: ({ name }: ViewDto) => toast({ tone: "good", title: t("saved", { name }) }),
    onError: (error: Error) => toastFailure(t("saveFailed"), error),
    onSettled: settle,
  };
  const create = useMutation({
    mutationFn: (body: CreateViewInput) =>
      api("/api/views", { method: "POST", body, output: async () => (await shapes()).viewDto }),
    ...told,
  });
  const update = useMutation({
    mutationFn: ({ id, ...body }: UpdateViewInput & { id: string }) =>
      api(`/api/views/${id}`, { method: "PATCH", body, output: async () => (await shapes()).viewDto }),
    ...told,
  });
  const remove = useMutation({
    mutationFn: ({ id }: ViewDto) => api(`/api/views/${id}`, { method: "DELETE" }),
    onSuccess: (_, { name }) => toast({ title: t("deleted", { name }) }),
    onError: (error) => toastFailure(t("deleteFailed"), error),
    onSettled: settle,
  });
  return { create, update, remove };
}
