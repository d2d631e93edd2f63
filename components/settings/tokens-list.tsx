"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { settingsKeys, tokensQuery } from "@/components/settings/settings-queries";
import { TokenRow } from "@/components/settings/token-row";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { TokenDto } from "@/lib/services/tokens/schemas";

/** The caller's own tokens of this workspace. */
export function TokensList() {
  const t = useTranslations("settings.tokens");
  const client = useQueryClient();
  const tokens = useQuery(tokensQuery);
  const [ending, setEnding] = useState<TokenDto | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => api(`/api/tokens/${id}`, { method: "DELETE" }),
    onSuccess: () => toast({ title: t("revoked") }),
    onError: (error) => toastFailure(t("revokeFailed"), error),
    onSettled: () => {
      setEnding(null);
      return client.invalidateQueries({ queryKey: settingsKeys.tokens });
    },
  });
  if (tokens.isPending) return <LoadingPanel className="rounded-lg border border-line" />;
  if (tokens.isError) return <QueryError error={tokens.error} onRetry={() => void tokens.refetch()} />;
  const { items } = tokens.data;
  if (items.length === 0)
    return (
      <EmptyPanel icon={KeyRound} className="rounded-lg border border-line" title={t("empty")} text={t("emptyText")} />
    );
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => setEnding(token)} />
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
