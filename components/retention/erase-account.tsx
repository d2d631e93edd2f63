"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { erasurePath, erasurePlanQuery } from "@/components/retention/retention-queries";
import { TypedConfirm } from "@/components/retention/typed-confirm";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { api } from "@/lib/http/client";
import type { EraseUserInput, EraseUserPlan } from "@/lib/services/retention/schemas";

type EraseAccountProps = {
  /** Null: the caller's own. */
  userId: string | null;
  /** Where to go when there is no such account any more. */
  then: string;
};

/** Erases an account for good, after asking about the workspaces that nobody else owns. */
export function EraseAccount({ userId, then }: EraseAccountProps) {
  const t = useTranslations("retention.account");
  const [asked, setAsked] = useState(false);
  const plan = useQuery({ ...erasurePlanQuery(userId), enabled: asked });
  return (
    <div className="flex flex-col items-start gap-3">
      <Button variant="danger" pending={asked && plan.isFetching && !plan.data} onClick={() => setAsked(true)}>
        {t(userId === null ? "eraseMine" : "erase")}
      </Button>
      {asked && plan.isError ? <QueryError error={plan.error} onRetry={() => void plan.refetch()} /> : null}
      {asked && plan.data ? (
        <EraseAccountDialog userId={userId} plan={plan.data} then={then} onClose={() => setAsked(false)} />
      ) : null}
    </div>
  );
}

function EraseAccountDialog({
  userId,
  plan,
  then,
  onClose,
}: EraseAccountProps & { plan: EraseUserPlan; onClose: () => void }) {
  const t = useTranslations("retention.account");
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const erase = useMutation({
    mutationFn: (body: EraseUserInput) => api(erasurePath(userId), { method: "POST", body }),
    // The session is gone with the account, and every cached answer with it.
    onSuccess: () => window.location.assign(then),
    onError: (error) => toastFailure(t("failed"), error),
  });
  return (
    <TypedConfirm
      title={t(userId === null ? "titleMine" : "title", { email: plan.confirm })}
      description={t("text")}
      confirm={t("confirm")}
      word={plan.confirm}
      blocked={plan.workspaces.some(({ id }) => !deleted.includes(id))}
      pending={erase.isPending}
      onClose={onClose}
      onConfirm={(confirm) => erase.mutate({ confirm, deleteWorkspaces: [...deleted] })}
    >
      {plan.workspaces.length > 0 ? (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-muted text-sm">{t("sole")}</legend>
          {plan.workspaces.map(({ id, name, members, bloggers, channels }) => (
            <div key={id} className="flex items-start gap-2 text-sm">
              <Checkbox
                id={`delete-${id}`}
                className="mt-0.5"
                checked={deleted.includes(id)}
                onCheckedChange={(on) =>
                  setDeleted((known) => (on === true ? [...known, id] : known.filter((one) => one !== id)))
                }
              />
              <label htmlFor={`delete-${id}`} className="min-w-0 break-words">
                {t("deleteWorkspace", { name })}
                <span className="block text-faint text-xs">{t("workspaceFacts", { members, bloggers, channels })}</span>
              </label>
            </div>
          ))}
          <p className="text-faint text-xs">{t("handOver")}</p>
        </fieldset>
      ) : null}
    </TypedConfirm>
  );
}
