"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/bloggers/schemas");
const parserShapes = () => import("@/lib/services/parser/schemas");

type Edit = { id: string; name?: string; tags?: string[]; urls?: string[] };

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
      for (const id of ids)
        await api(`/api/bloggers/${id}/parse`, {
          method: "POST",
          output: async () => (await parserShapes()).startedRunDto,
        });
    },
    onError: (error) => toastFailure(t("parseFailed"), error),
  });
  const update = useMutation({
    mutationFn: ({ id, ...body }: Edit) =>
      api(`/api/bloggers/${id}`, { method: "PUT", body, output: async () => (await shapes()).updatedBloggerDto }),
    onSuccess: () => toast({ title: t("saved") }),
    onSettled: () => client.invalidateQueries({ queryKey: bloggerKeys.all }),
  });
  return { remove, parse, update };
}
