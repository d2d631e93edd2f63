"use client";

import { type QueryKey, type UseQueryResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";

type RevocableListProps<T> = {
  list: UseQueryResult<{ items: T[] }>;
  queryKey: QueryKey;
  /** Under it each is deleted by its id. */
  path: "/api/tokens" | "/api/shares";
  words: "settings.tokens" | "share";
  icon: LucideIcon;
  children: (item: T, onRevoke: () => void) => ReactNode;
};

/** What has been given out and can be taken back, one by one, when that is confirmed. */
export function RevocableList<T extends { id: string; name: string }>({
  list,
  queryKey,
  path,
  words,
  icon,
  children,
}: RevocableListProps<T>) {
  const t = useTranslations(words);
  const client = useQueryClient();
  const [ending, setEnding] = useState<T | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => api(`${path}/${id}`, { method: "DELETE" }),
    onSuccess: () => toast({ title: t("revoked") }),
    onError: (error) => toastFailure(t("revokeFailed"), error),
    onSettled: () => {
      setEnding(null);
      return client.invalidateQueries({ queryKey });
    },
  });
  if (list.isPending) return <LoadingPanel className="rounded-lg border border-line" />;
  if (list.isError) return <QueryError error={list.error} onRetry={() => void list.refetch()} />;
  const { items } = list.data;
  if (items.length === 0)
    return (
      <EmptyPanel icon={icon} className="rounded-lg border border-line" title={t("empty")} text={t("emptyText")} />
    );
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {items.map((item) => children(item, () => setEnding(item)))}
      </ul>
      <ConfirmDialog
        open={ending !== null}
        onOpenChange={(open) => !open && setEnding(null)}
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
