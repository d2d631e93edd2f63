"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { DownloadFormat } from "@/lib/services/downloads/schemas";

const shapes = () => import("@/lib/services/downloads/schemas");

export const downloadKeys = { all: ["downloads"] as const, list: ["downloads", "list"] as const };

export type DownloadRequest = { urls: readonly string[]; format?: DownloadFormat };

/** Sends videos to the downloads, one after the other; the first refusal is told, and what was asked for stays asked for. */
export function useRequestDownload() {
  const t = useTranslations("downloads");
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async ({ urls, format }: DownloadRequest) => {
      for (const url of urls) {
        await api("/api/downloads", {
          method: "POST",
          body: { url, ...(format ? { format } : {}) },
          output: async () => (await shapes()).downloadDto,
        });
      }
    },
    onSuccess: (_, { urls }) =>
      toast({
        tone: "good",
        title: t("requested", { count: urls.length }),
        action: { label: t("show"), onClick: () => router.push("/downloads") },
      }),
    onError: (error) => toastFailure(t("requestFailed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: downloadKeys.all }),
  });
}
