"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { searchKeys } from "@/components/search/search-queries";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/bloggers/schemas");

type Found = { platformId: string; title: string };

/** Watching a channel that was found: as a new blogger, or as one more link of another. */
export function useSearchActions() {
  const t = useTranslations("search");
  const client = useQueryClient();
  // Asked again, the same search is answered from memory, with who is watched now.
  const settle = () => client.invalidateQueries({ queryKey: searchKeys.all });
  const watch = useMutation({
    mutationFn: ({ platformId, title }: Found) =>
      api("/api/bloggers", {
        method: "POST",
        body: { urls: [platformId], name: title },
        output: async () => (await shapes()).createdBloggerDto,
      }),
    onSuccess: ({ name }) => toast({ tone: "good", title: t("nowWatched", { name }) }),
    onError: (error) => toastFailure(t("watchFailed"), error),
    onSettled: settle,
  });
  const add = useMutation({
    mutationFn: ({ bloggerId, platformId }: { bloggerId: string; platformId: string }) =>
      api(`/api/bloggers/${bloggerId}/profiles`, {
        method: "POST",
        body: { urls: [platformId] },
        output: async () => (await shapes()).updatedBloggerDto,
      }),
    onSuccess: ({ name }) => toast({ tone: "good", title: t("added", { name }) }),
    onError: (error) => toastFailure(t("watchFailed"), error),
    onSettled: settle,
  });
  return { watch, add };
}
