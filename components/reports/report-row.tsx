"use client";

import { Ellipsis, Pencil, Send, Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { DeliveriesList } from "@/components/reports/deliveries-list";
import { useReportActions } from "@/components/reports/use-report-actions";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { formatInstant } from "@/components/ui/format-time";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import type { ReportDto } from "@/lib/services/reports/schemas";

type ReportRowProps = {
  report: ReportDto;
  timeZone: string;
  canEdit: boolean;
  onEdit: () => void;
  onDelete: () => void;
};

/** One report: how often, to whom, when next; its last mails under it. */
export function ReportRow({ report, timeZone, canEdit, onEdit, onDelete }: ReportRowProps) {
  const t = useTranslations("reports");
  const common = useTranslations("common");
  const locale = useLocale();
  const { update, send } = useReportActions();
  const { id, name, enabled } = report;
  const readers = report.recipients.filter(({ unsubscribed }) => !unsubscribed).length;
  const next = enabled ? t("next", { day: formatInstant(new Date(report.nextDueAt), locale, timeZone) }) : t("paused");
  return (
    <li className="flex flex-col gap-2 px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {canEdit ? (
          <Switch
            aria-label={t("enabled", { name })}
            checked={enabled}
            disabled={update.isPending}
            onCheckedChange={(next) => update.mutate({ id, enabled: next })}
          />
        ) : null}
        <div className="min-w-0 flex-1 basis-52">
          <p className="clip-text text-sm">{name}</p>
          <p className="text-faint text-xs">
            {[t(`cadences.${report.cadence}`), t("to", { count: readers }), next].join(" · ")}
          </p>
        </div>
        {canEdit ? (
          <span className="flex items-center gap-1">
            <Button size="sm" pending={send.isPending} onClick={() => send.mutate(id)}>
              <Send aria-hidden />
              {t("sendNow")}
            </Button>
            <Menu>
              <MenuTrigger asChild>
                <IconButton size="sm" label={t("more", { name })} tooltip={false}>
                  <Ellipsis aria-hidden />
                </IconButton>
              </MenuTrigger>
              <MenuContent>
                <MenuItem onSelect={onEdit}>
                  <Pencil aria-hidden />
                  {common("edit")}
                </MenuItem>
                <MenuItem danger onSelect={onDelete}>
                  <Trash2 aria-hidden />
                  {t("delete")}
                </MenuItem>
              </MenuContent>
            </Menu>
          </span>
        ) : null}
      </div>
      <DeliveriesList deliveries={report.deliveries} />
    </li>
  );
}
