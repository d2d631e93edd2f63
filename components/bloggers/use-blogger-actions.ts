"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import { runRef, updatedBloggerDto } from "@/lib/services/bloggers/schemas";

type Edit = { id: string; name?: string; tags?: string[]; urls?: string[] };
const startedRun = z.object({ run: runRef });

/** Deeds on bloggers that are already watched. Several ids are done one after the other; the first refusal is told. */
export function useBloggerActions() {
  const t = useTranslations("bloggers");
  const client = useQueryClient();
  const settle = () => client.invalidateQueries();

  const restore = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await api(`/api/bloggers/${id}/restore`, { method: "POST" });
    },
    onSuccess: () => toast({ title: t("restored") }),
    onError: (error) => toastFailure(t("restoreFailed"), error),
    onSettled: settle,
  });
  const remove = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await api(`/api/bloggers/${id}`, { method: "DELETE" });
    },
    onSuccess: (_, ids) =>
      toast({
        title: t("deleted", { count: ids.length }),
        description: t("deletedText"),
        duration: 12_000,
        action: { label: t("undo"), onClick: () => restore.mutate(ids) },
      }),
    onError: (error) => toastFailure(t("deleteFailed"), error),
    onSettled: settle,
  });
  const parse = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await api(`/api/bloggers/${id}/parse`, { method: "POST", output: startedRun });
    },
    onError: (error) => toastFailure(t("parseFailed"), error),
  });
  const update = useMutation({
    mutationFn: ({ id, ...body }: Edit) =>
      api(`/api/bloggers/${id}`, { method: "PUT", body, output: updatedBloggerDto }),
    onSuccess: () => toast({ title: t("saved") }),
    onSettled: () => client.invalidateQueries({ queryKey: bloggerKeys.all }),
  });
  return { remove, parse, update };
}
