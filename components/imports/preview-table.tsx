"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { fieldOf, remap } from "@/components/imports/import-draft";
import { useErrorWords } from "@/components/layout/use-error-words";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import { IMPORT_FIELDS, type ImportMapping } from "@/lib/services/imports/rules/fields";
import type { ImportPreviewDto } from "@/lib/services/imports/schemas";

type PreviewTableProps = {
  preview: ImportPreviewDto;
  /** The options have changed and the answer to them is on its way. */
  refreshing: boolean;
  onMapping: (mapping: ImportMapping) => void;
};

/** The first rows as they are in the file; above each column, what it is read as. */
export function PreviewTable({ preview, refreshing, onMapping }: PreviewTableProps) {
  const t = useTranslations("imports");
  const words = useErrorWords();
  const options = [
    { value: "none" as const, label: t("preview.ignore") },
    ...IMPORT_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) })),
  ];
  return (
    <div aria-busy={refreshing} className={cn("transition-opacity", refreshing && "opacity-60")}>
      <Table label={t("preview.title")}>
        <thead>
          <tr>
            <Th className="pt-2 align-bottom">{t("column.line")}</Th>
            {preview.columns.map((column) => {
              const field = fieldOf(preview.mapping, column);
              return (
                <Th key={column} className="min-w-44 py-2 align-bottom">
                  <span className="mb-1 block max-w-60 truncate font-mono text-muted">{column}</span>
                  <Select
                    aria-label={t("preview.means", { column })}
                    value={field ?? "none"}
                    options={options}
                    onChange={(next) => onMapping(remap(preview.mapping, column, next === "none" ? null : next))}
                    className={cn(field === null && "text-faint")}
                  />
                </Th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row) => (
            <Tr key={row.line}>
              <Td className="whitespace-nowrap text-faint tabular-nums">
                <span className="inline-flex items-center gap-1.5">
                  {row.line}
                  {row.reason ? (
                    <Tooltip content={words.byCode("row", row.code, row.reason, row.params)}>
                      <span className="inline-flex text-down">
                        <TriangleAlert aria-hidden className="size-3.5" />
                        <span className="sr-only">{words.byCode("row", row.code, row.reason, row.params)}</span>
                      </span>
                    </Tooltip>
                  ) : null}
                </span>
              </Td>
              {preview.columns.map((column) => (
                <Td
                  key={column}
                  dir="auto"
                  className={cn("max-w-60 truncate", fieldOf(preview.mapping, column) === null && "text-faint")}
                >
                  {row.values[column]}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
