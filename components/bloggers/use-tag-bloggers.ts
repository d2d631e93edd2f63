"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { api } from "@/lib/http/client";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";

const shapes = () => import("@/lib/services/bloggers/schemas");

/** Adds tags to several bloggers, one after the other; repeating it changes nothing twice. */
export function useTagBloggers() {
  const t = useTranslations("bloggers.tags");
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ chosen, tags }: { chosen: readonly BloggerDto[]; tags: readonly string[] }) => {
      for (const { id, tags: had } of chosen) {
        const body = { tags: [...new Set([...had, ...tags])] };
        await api(`/api/bloggers/${id}`, {
          method: "PUT",
          body,
          output: async () => (await shapes()).updatedBloggerDto,
        });
      }
    },
    onError: (error) => toastFailure(t("failed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: bloggerKeys.all }),
  });
}
