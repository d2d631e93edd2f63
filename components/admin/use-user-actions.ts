"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { adminKeys } from "@/components/admin/admin-queries";
import { toastFailure } from "@/components/layout/toast-failure";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { UpdateUserInput } from "@/lib/services/admin/schemas";

const shapes = () => import("@/lib/services/admin/schemas");

/** What an administrator can do to an account. That one administrator stays is the server's rule. */
export function useUserActions() {
  const t = useTranslations("admin.users");
  const client = useQueryClient();
  const update = useMutation({
    mutationFn: ({ id, ...body }: UpdateUserInput & { id: string }) =>
      api(`/api/admin/users/${id}`, { method: "PATCH", body, output: async () => (await shapes()).adminUserDetail }),
    onSuccess: (user) => toast({ tone: "good", title: t("changed", { name: user.name }) }),
    onError: (error) => toastFailure(t("changeFailed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.users }),
  });
  const makeResetLink = useMutation({
    mutationFn: (id: string) =>
      api(`/api/admin/users/${id}/reset-link`, { method: "POST", output: async () => (await shapes()).resetLink }),
    onError: (error) => toastFailure(t("resetFailed"), error),
  });
  return { update, makeResetLink };
}
