"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { settingsKeys } from "@/components/settings/settings-queries";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { MemberDto } from "@/lib/services/workspaces/schemas";

const shapes = () => import("@/lib/services/workspaces/schemas");

/** What one can do to members. That the last owner stays is the server's rule, and its words are shown. */
export function useMemberActions() {
  const t = useTranslations("settings.members");
  const client = useQueryClient();
  const settle = () => client.invalidateQueries({ queryKey: settingsKeys.members });
  const changeRole = useMutation({
    mutationFn: ({ userId, role }: Pick<MemberDto, "userId" | "role">) =>
      api(`/api/workspace/members/${userId}`, {
        method: "PATCH",
        body: { role },
        output: async () => (await shapes()).memberDto,
      }),
    onSuccess: (member) => toast({ tone: "good", title: t("roleChanged", { name: member.name }) }),
    onError: (error) => toastFailure(t("roleFailed"), error),
    onSettled: settle,
  });
  const remove = useMutation({
    mutationFn: (member: MemberDto) => api(`/api/workspace/members/${member.userId}`, { method: "DELETE" }),
    onSuccess: (_, member) => {
      // Who has left sees another workspace from now on: begin anew.
      if (member.you) return window.location.assign("/");
      toast({ title: t("removed", { name: member.name }) });
    },
    onError: (error) => toastFailure(t("removeFailed"), error),
    onSettled: settle,
  });
  return { changeRole, remove };
}
