"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { connectorsQuery } from "@/components/connectors/connectors-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/connectors/schemas");

/** Ends a connector's pause early. `name`: as people call it. */
export function useTryConnector(connector: string, name: string) {
  const t = useTranslations("connectors");
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api(`/api/connectors/${encodeURIComponent(connector)}/try`, {
        method: "POST",
        output: async () => (await shapes()).connectorDto,
      }),
    onSuccess: () => toast({ title: t("tried", { name }), description: t("triedNote") }),
    onError: (error) => toastFailure(t("tryFailed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: connectorsQuery.queryKey }),
  });
}
