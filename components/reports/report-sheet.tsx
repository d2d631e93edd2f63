"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { PLATFORMS } from "@/components/layout/platforms";
import { QueryError } from "@/components/layout/query-error";
import { RecipientsField } from "@/components/reports/recipients-field";
import { reportMembersQuery } from "@/components/reports/reports-queries";
import { TimeFields } from "@/components/reports/time-fields";
import { useReportActions } from "@/components/reports/use-report-actions";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { Select } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import type { CreateReportInput, ReportDto } from "@/lib/services/reports/schemas";

type ReportSheetProps = { report: ReportDto | null; timeZone: string; onClose: () => void };

/** A report's name, time, filter and recipients; a new one begins as every Monday at eight, to oneself. */
export function ReportSheet({ report, timeZone, onClose }: ReportSheetProps) {
  const t = useTranslations("reports");
  const common = useTranslations("common");
  const platformName = useTranslations("shell.platforms");
  const id = useId();
  const members = useQuery(reportMembersQuery);
  const { create, update } = useReportActions();
  const [values, setValues] = useState<Omit<CreateReportInput, "userIds">>(
    report ?? {
      name: t("defaultName"),
      cadence: "weekly",
      weekday: 1,
      monthDay: 1,
      hour: 8,
      platform: null,
      enabled: true,
    },
  );
  const [chosen, setChosen] = useState<readonly string[] | null>(
    report ? report.recipients.map(({ userId }) => userId) : null,
  );
  const userIds = chosen ?? members.data?.items.filter(({ you }) => you).map(({ userId }) => userId) ?? [];
  const set = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const { name, cadence, weekday, monthDay, hour, platform, enabled } = values;
  const save = () => {
    const body = { name: name.trim(), cadence, weekday, monthDay, hour, platform, enabled, userIds: [...userIds] };
    if (report) update.mutate({ id: report.id, ...body }, { onSuccess: onClose });
    else create.mutate(body, { onSuccess: onClose });
  };
  return (
    <Sheet open onOpenChange={(open) => (open ? undefined : onClose())}>
      <SheetContent
        title={report ? t("editTitle") : t("newTitle")}
        footer={
          <PanelButtons
            type="submit"
            form={id}
            disabled={name.trim() === "" || userIds.length === 0}
            pending={create.isPending || update.isPending}
          >
            {report ? common("save") : t("create")}
          </PanelButtons>
        }
      >
        <form
          id={id}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field label={t("name")} required>
            {(control) => (
              <Input
                {...control}
                maxLength={120}
                value={name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <TimeFields time={values} timeZone={timeZone} onChange={set} />
          <Field label={t("platform")}>
            {(control) => (
              <Select
                {...control}
                value={platform ?? "all"}
                options={[
                  { value: "all" as const, label: t("allPlatforms") },
                  ...PLATFORMS.map((value) => ({ value, label: platformName(value) })),
                ]}
                onChange={(next) => set({ platform: next === "all" ? null : next })}
              />
            )}
          </Field>
          {members.isError ? (
            <QueryError error={members.error} onRetry={() => void members.refetch()} />
          ) : members.isPending ? (
            <Skeleton className="h-20 w-full" />
          ) : (
            <RecipientsField members={members.data.items} chosen={userIds} onChange={setChosen} />
          )}
        </form>
      </SheetContent>
    </Sheet>
  );
}
