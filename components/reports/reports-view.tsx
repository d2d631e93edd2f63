"use client";

import { useQuery } from "@tanstack/react-query";
import { Mail, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { ReportRow } from "@/components/reports/report-row";
import { ReportSheet } from "@/components/reports/report-sheet";
import { reportsQuery } from "@/components/reports/reports-queries";
import { useReportActions } from "@/components/reports/use-report-actions";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { ReportDto } from "@/lib/services/reports/schemas";

/** What is sent by mail, to whom and when; how to configure mail where nothing is. */
export function ReportsView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("reports");
  const reports = useQuery(reportsQuery);
  const { remove } = useReportActions();
  const [editing, setEditing] = useState<ReportDto | "new" | null>(null);
  const [ending, setEnding] = useState<ReportDto | null>(null);
  if (reports.isPending) return <LoadingPanel className="rounded-lg border border-line" />;
  if (reports.isError) return <QueryError error={reports.error} onRetry={() => void reports.refetch()} />;
  const { items, timeZone, mailConfigured } = reports.data;
  const add = canEdit ? (
    <Button variant="primary" className="self-start" onClick={() => setEditing("new")}>
      <Plus aria-hidden />
      {t("new")}
    </Button>
  ) : null;
  return (
    <>
      {mailConfigured ? null : (
        <div className="rounded-lg border border-line bg-warn-soft px-3 py-2.5 text-sm">
          <p className="font-medium text-warn">{t("noMail")}</p>
          <p className="text-pretty break-words">{t("noMailText")}</p>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyPanel
          icon={Mail}
          className="rounded-lg border border-line"
          title={t("empty")}
          text={t("emptyText")}
          action={add ?? undefined}
        />
      ) : (
        <>
          <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
            {items.map((report) => (
              <ReportRow
                key={report.id}
                report={report}
                timeZone={timeZone}
                canEdit={canEdit}
                onEdit={() => setEditing(report)}
                onDelete={() => setEnding(report)}
              />
            ))}
          </ul>
          {add}
        </>
      )}
      {editing ? (
        <ReportSheet report={editing === "new" ? null : editing} timeZone={timeZone} onClose={() => setEditing(null)} />
      ) : null}
      <ConfirmDialog
        open={ending !== null}
        onOpenChange={(open) => !open && setEnding(null)}
        title={t("deleteTitle", { name: ending?.name ?? "" })}
        description={t("deleteText")}
        confirm={t("deleteConfirm")}
        danger
        pending={remove.isPending}
        onConfirm={() => {
          if (ending) remove.mutate(ending.id, { onSettled: () => setEnding(null) });
        }}
      />
    </>
  );
}
