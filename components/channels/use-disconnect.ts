"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { channelKeys } from "@/components/channels/channels-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

/** Withdraws a channel's access; told when it is done. */
export function useDisconnect(onDone: () => void) {
  const t = useTranslations("channels");
  const client = useQueryClient();
  return useMutation({
    mutationFn: (channel: { id: string; title: string }) => api(`/api/channels/${channel.id}`, { method: "DELETE" }),
    onSuccess: (_answer, { title }) => toast({ title: t("disconnected", { name: title }) }),
    onError: (error) => toastFailure(t("disconnectFailed"), error),
    onSettled: () => {
      onDone();
      return client.invalidateQueries({ queryKey: channelKeys.all });
    },
  });
}
