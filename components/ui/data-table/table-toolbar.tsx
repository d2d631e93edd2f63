"use client";

import { Columns3, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { DataColumn, Density } from "@/components/ui/data-table/data-table-types";
import {
  Menu,
  MenuCheckboxItem,
  MenuContent,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

type TableToolbarProps<Row> = {
  columns: readonly DataColumn<Row>[];
  visibility: Record<string, boolean>;
  onVisibility: (columnId: string, visible: boolean) => void;
  density: Density;
  onDensity: (density: Density) => void;
  left?: ReactNode;
  exportAction?: ReactNode;
};

export function TableToolbar<Row>({
  columns,
  visibility,
  onVisibility,
  density,
  onDensity,
  left,
  exportAction,
}: TableToolbarProps<Row>) {
  const t = useTranslations("common");
  return (
    <div data-print="hide" className="flex flex-wrap items-center justify-between gap-2 pb-3">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{left}</div>
      <div className="flex items-center gap-1">
        {exportAction}
        {columns.length > 2 ? (
          <Menu>
            <MenuTrigger asChild>
              <IconButton label={t("columns")} tooltip={false}>
                <Columns3 aria-hidden />
              </IconButton>
            </MenuTrigger>
            <MenuContent>
              <MenuLabel>{t("columns")}</MenuLabel>
              {columns.slice(1).map((column) => (
                <MenuCheckboxItem
                  key={column.id}
                  checked={visibility[column.id] ?? true}
                  onCheckedChange={(checked) => onVisibility(column.id, checked)}
                  onSelect={(event) => event.preventDefault()}
                >
                  {column.header}
                </MenuCheckboxItem>
              ))}
              <MenuSeparator />
              <MenuLabel>{t("density")}</MenuLabel>
              <MenuRadioGroup
                value={density}
                onValueChange={(next) => onDensity(next === "comfortable" ? next : "compact")}
              >
                <MenuRadioItem value="compact">{t("densityCompact")}</MenuRadioItem>
                <MenuRadioItem value="comfortable">{t("densityComfortable")}</MenuRadioItem>
              </MenuRadioGroup>
            </MenuContent>
          </Menu>
        ) : null}
      </div>
    </div>
  );
}

type BulkBarProps = { count: number; onClear: () => void; children: ReactNode };

/** Takes the place of the toolbar while rows are chosen. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  const t = useTranslations("common");
  return (
    <div
      role="toolbar"
      aria-label={t("selected", { count })}
      className="flex animate-fade-in flex-wrap items-center gap-2 pb-3"
    >
      <span
        aria-live="polite"
        className="rounded-md bg-accent-soft px-2.5 py-1.5 font-medium text-accent-ink text-sm tabular-nums"
      >
        {t("selected", { count })}
      </span>
      {children}
      <Button variant="ghost" onClick={onClear}>
        <X aria-hidden />
        {t("clearSelection")}
      </Button>
    </div>
  );
}
