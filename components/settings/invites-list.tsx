"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { invitesQuery, settingsKeys } from "@/components/settings/settings-queries";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

/** Invitations that can still be used. */
export function InvitesList() {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const invites = useQuery(invitesQuery);
  const revoke = useMutation({
    mutationFn: (id: string) => api(`/api/workspace/invites/${id}`, { method: "DELETE" }),
    onSuccess: () => toast({ title: t("invites.revoked") }),
    onError: (error) => toastFailure(t("invites.revokeFailed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.invites }),
  });
  if (invites.isPending) return <LoadingPanel className="rounded-lg border border-line" />;
  if (invites.isError) return <QueryError error={invites.error} onRetry={() => void invites.refetch()} />;
  if (invites.data.items.length === 0) return <p className="text-faint text-sm">{t("invites.none")}</p>;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
      {invites.data.items.map((invite) => {
        const name = invite.email ?? t("invites.anyone");
        return (
          <li key={invite.id} className="flex items-center gap-3 px-3 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="clip-text text-sm">{name}</p>
              <p className="text-faint text-xs">
                {t(`role.${invite.role}`)} · {t("invites.expires")} <RelativeTime value={invite.expiresAt} />
              </p>
            </div>
            <Button
              size="sm"
              variant="ghost"
              aria-label={t("invites.revokeOne", { name })}
              pending={revoke.isPending && revoke.variables === invite.id}
              onClick={() => revoke.mutate(invite.id)}
            >
              {t("invites.revoke")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
