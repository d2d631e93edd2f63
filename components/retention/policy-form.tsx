"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { PlatformDot } from "@/components/layout/platform-dot";
import { toastFailure } from "@/components/layout/toast-failure";
import { DaysField, toDays } from "@/components/retention/days-field";
import { retentionKeys, retentionPath } from "@/components/retention/retention-queries";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { PolicyDto, PolicyInput } from "@/lib/services/retention/schemas";

const shapes = () => import("@/lib/services/retention/schemas");

const MODES = ["keep", "unaudited", "custom"] as const;

/** How long the installation keeps shared points. It erases at night, so that a mistake can be taken back until then. */
export function PolicyForm({ policy }: { policy: PolicyDto }) {
  const t = useTranslations("retention");
  const format = useFormatter();
  const client = useQueryClient();
  const [mode, setMode] = useState(policy.mode);
  const [days, setDays] = useState(policy.days === null ? "" : String(policy.days));
  const typed = toDays(days);
  const valid = mode !== "custom" || typeof typed === "number";
  const changed = mode !== policy.mode || (mode === "custom" && typed !== policy.days);
  const save = useMutation({
    mutationFn: (body: PolicyInput) =>
      api(retentionPath("installation"), { method: "PUT", body, output: async () => (await shapes()).policyDto }),
    onSuccess: (saved) => {
      client.setQueryData(retentionKeys.rules("installation"), saved);
      toast({ tone: "good", title: t("policy.saved") });
    },
    onError: (error) => toastFailure(t("saveFailed"), error),
  });
  return (
    <form
      noValidate
      className="flex max-w-2xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) save.mutate({ mode, days: mode === "custom" ? typed : null });
      }}
    >
      <Choice
        label={t("policy.label")}
        value={mode}
        options={MODES.map((value) => ({ value, label: t(`policy.${value}`), help: t(`policy.${value}Help`) }))}
        onChange={setMode}
      />
      {mode === "custom" ? (
        <DaysField label={t("policy.days")} help={t("policy.daysHelp")} value={days} required onChange={setDays} />
      ) : null}
      <div>
        <Button type="submit" variant="primary" disabled={!changed || !valid} pending={save.isPending}>
          {t("save")}
        </Button>
      </div>
      <ul className="flex flex-col gap-1.5 border-line border-t pt-4 text-sm" aria-label={t("policy.now")}>
        {policy.platforms.map(({ platform, days: kept, keptFrom, overdueProfiles }) => (
          <li key={platform} className="flex flex-wrap gap-x-3 gap-y-0.5">
            <PlatformDot platform={platform} named className="w-28" />
            <span className="text-muted">
              {kept === null || keptFrom === null
                ? t("policy.forEver")
                : t("policy.since", {
                    days: kept,
                    date: format.dateTime(new Date(keptFrom), { dateStyle: "medium", timeZone: "UTC" }),
                  })}
              {overdueProfiles > 0 ? ` ${t("policy.overdue", { count: overdueProfiles })}` : null}
            </span>
          </li>
        ))}
      </ul>
    </form>
  );
}
