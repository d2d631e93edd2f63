"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { ShareRow } from "@/components/share/share-row";
import { shareKeys, sharesQuery } from "@/components/share/shares-queries";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { ShareDto } from "@/lib/services/shares/schemas";

/** The workspace's links, whoever made them. */
export function SharesList() {
  const t = useTranslations("share");
  const client = useQueryClient();
  const shares = useQuery(sharesQuery);
  const [ending, setEnding] = useState<ShareDto | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => api(`/api/shares/${id}`, { method: "DELETE" }),
    onSuccess: () => toast({ title: t("revoked") }),
    onError: (error) => toastFailure(t("revokeFailed"), error),
    onSettled: () => {
      setEnding(null);
      return client.invalidateQueries({ queryKey: shareKeys.all });
    },
  });
  if (shares.isPending) return <LoadingPanel className="rounded-lg border border-line" />;
  if (shares.isError) return <QueryError error={shares.error} onRetry={() => void shares.refetch()} />;
  const { items } = shares.data;
  if (items.length === 0)
    return (
      <EmptyPanel icon={Share2} className="rounded-lg border border-line" title={t("empty")} text={t("emptyText")} />
    );
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {items.map((share) => (
          <ShareRow key={share.id} share={share} onRevoke={() => setEnding(share)} />
        ))}
      </ul>
      <ConfirmDialog
        open={ending !== null}
        onOpenChange={(open) => {
          if (!open) setEnding(null);
        }}
        title={t("revokeTitle", { name: ending?.name ?? "" })}
        description={t("revokeText")}
        confirm={t("revoke")}
        danger
        pending={revoke.isPending}
        onConfirm={() => {
          if (ending) revoke.mutate(ending.id);
        }}
      />
    </>
  );
}
