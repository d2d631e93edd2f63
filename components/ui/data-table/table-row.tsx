"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { CHECK_WIDTH, cellBackground, stickyStart } from "@/components/ui/data-table/cell-styles";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";

type TableRowProps<Row> = {
  row: Row;
  name: string;
  index: number;
  columns: readonly DataColumn<Row>[];
  height: number;
  href: string | undefined;
  /** The row that Tab reaches; the others are reached by j and k. */
  current: boolean;
  selection: { chosen: boolean; toggle: (event: unknown) => void } | undefined;
  actions: ReactNode;
  onFocus: (index: number) => void;
  onOpen: (href: string, newTab: boolean) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>, index: number) => void;
};

/** A control inside the row does its own thing. */
const onControl = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest("a,button,input,label,[role=checkbox],[role=menuitem]") !== null;

export function TableRow<Row>({
  row,
  name,
  index,
  columns,
  height,
  href,
  current,
  selection,
  actions,
  ...on
}: TableRowProps<Row>) {
  const t = useTranslations("common");
  return (
    <tr
      data-index={index}
      data-row=""
      data-selected={selection?.chosen ?? false}
      aria-rowindex={index + 2}
      aria-selected={selection ? selection.chosen : undefined}
      tabIndex={current ? 0 : -1}
      onFocus={() => on.onFocus(index)}
      onKeyDown={(event) => on.onKeyDown(event, index)}
      onClick={(event) => {
        if (href && !onControl(event) && !window.getSelection()?.toString()) {
          on.onOpen(href, event.altKey || event.metaKey || event.ctrlKey);
        }
      }}
      className={cn("group/row last:*:border-b-0 outline-none", href && "cursor-pointer")}
      style={{ height }}
    >
      {selection ? (
        <td className={cn("sticky start-0 z-10 border-line border-b ps-3", cellBackground)}>
          <Checkbox
            aria-label={`${t("selectRow")}: ${name}`}
            checked={selection.chosen}
            tabIndex={-1}
            onClick={(event) => {
              event.preventDefault();
              selection.toggle({ shiftKey: event.shiftKey, target: { checked: !selection.chosen } });
            }}
          />
        </td>
      ) : null}
      {columns.map((column, i) => (
        <td
          key={column.id}
          className={cn(
            "border-line border-b px-3",
            cellBackground,
            column.numeric ? "text-end tabular-nums" : "weak:overflow-hidden",
            i === 0 && cn(stickyStart, "z-10 overflow-visible"),
          )}
          style={i === 0 ? { insetInlineStart: selection ? CHECK_WIDTH : 0 } : undefined}
        >
          {i === 0 && href ? (
            <Link href={href} tabIndex={-1} className="block min-w-0 rounded-sm text-ink hover:text-accent-ink">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
      {actions ? (
        <td className={cn("end-0 z-10 border-line border-b px-1 md:sticky", cellBackground)}>
          <div className="flex justify-end opacity-0 transition-opacity focus-within:opacity-100 group-hover/row:opacity-100 group-focus/row:opacity-100 has-[[data-state=open]]:opacity-100 touch:opacity-100">
            {actions}
          </div>
        </td>
      ) : null}
    </tr>
  );
}
