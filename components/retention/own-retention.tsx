"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { DaysField, toDays } from "@/components/retention/days-field";
import { ownRetentionQuery, retentionKeys, retentionPath } from "@/components/retention/retention-queries";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { ApiError, api } from "@/lib/http/client";
import type { OwnRetentionDto, OwnRetentionInput } from "@/lib/services/retention/schemas";

const shapes = () => import("@/lib/services/retention/schemas");

/** What the workspace sees of shared points and how long it keeps its imports: changed by owners, read by all. */
export function OwnRetention({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("retention");
  const found = useQuery(ownRetentionQuery);
  if (found.isPending) return <LoadingPanel className="h-48" />;
  if (found.isError) return <QueryError error={found.error} onRetry={() => void found.refetch()} />;
  const { sharedDays, importedDays, sharedFrom } = found.data;
  if (canEdit) return <OwnRetentionForm own={found.data} />;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
      <dt className="text-faint">{t("own.shared")}</dt>
      <dd>
        {sharedDays === null ? t("own.allSeen") : t("own.days", { days: sharedDays })}
        {sharedFrom ? <RelativeTime value={sharedFrom} className="ms-2 text-faint" /> : null}
      </dd>
      <dt className="text-faint">{t("own.imported")}</dt>
      <dd>{importedDays === null ? t("own.forEver") : t("own.days", { days: importedDays })}</dd>
    </dl>
  );
}

function OwnRetentionForm({ own }: { own: OwnRetentionDto }) {
  const t = useTranslations("retention");
  const client = useQueryClient();
  const [shared, setShared] = useState(own.sharedDays === null ? "" : String(own.sharedDays));
  const [imported, setImported] = useState(own.importedDays === null ? "" : String(own.importedDays));
  const [sharedDays, importedDays] = [toDays(shared), toDays(imported)];
  const save = useMutation({
    mutationFn: (body: OwnRetentionInput) =>
      api(retentionPath("workspace"), { method: "PUT", body, output: async () => (await shapes()).ownRetentionDto }),
    onSuccess: (saved) => {
      client.setQueryData(retentionKeys.rules("workspace"), saved);
      toast({ tone: "good", title: t("own.saved") });
    },
    onError: (error) => toastFailure(t("saveFailed"), error),
  });
  const limits = own.installation.flatMap(({ days }) => days ?? []);
  const refused =
    save.error instanceof ApiError && save.error.code === "longer_than_kept"
      ? t("own.longer", { days: Math.min(...limits) })
      : undefined;
  const changed = sharedDays !== own.sharedDays || importedDays !== own.importedDays;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (sharedDays !== undefined && importedDays !== undefined) save.mutate({ sharedDays, importedDays });
      }}
    >
      <DaysField
        label={t("own.sharedDays")}
        help={t("own.sharedHelp")}
        placeholder={t("own.allSeen")}
        value={shared}
        error={refused}
        onChange={(text) => {
          save.reset();
          setShared(text);
        }}
      />
      <DaysField
        label={t("own.importedDays")}
        help={t("own.importedHelp")}
        placeholder={t("own.forEver")}
        value={imported}
        onChange={setImported}
      />
      <div>
        <Button
          type="submit"
          variant="primary"
          disabled={!changed || sharedDays === undefined || importedDays === undefined}
          pending={save.isPending}
        >
          {t("own.apply")}
        </Button>
      </div>
    </form>
  );
}
