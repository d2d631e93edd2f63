"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { importKeys } from "@/components/imports/import-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/imports/schemas");

export function useCancelImport() {
  const t = useTranslations("imports");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api(`/api/imports/${id}/cancel`, { method: "POST", output: async () => (await shapes()).importDto }),
    onSuccess: () => toast({ title: t("cancelled"), description: t("cancelledText") }),
    onError: (error) => toastFailure(t("cancelFailed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: importKeys.all }),
  });
}
