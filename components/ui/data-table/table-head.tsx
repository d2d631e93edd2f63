"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { CHECK_WIDTH, stickyStart } from "@/components/ui/data-table/cell-styles";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { nextSort, sortDirection } from "@/components/ui/data-table/next-sort";
import { Tooltip } from "@/components/ui/tooltip";

type TableHeadProps<Row> = {
  columns: readonly DataColumn<Row>[];
  sort: string | null | undefined;
  onSort: ((next: string) => void) | undefined;
  /** Undefined: rows cannot be chosen. */
  selection: { all: boolean; some: boolean; toggle: (all: boolean) => void } | undefined;
  actions: boolean;
};

const cell =
  "sticky top-0 weak:z-20 h-9 bg-surface px-3 weak:text-start font-normal text-faint text-xs shadow-[inset_0_-1px_0_var(--line)]";

export function TableHead<Row>({ columns, sort, onSort, selection, actions }: TableHeadProps<Row>) {
  const t = useTranslations("common");
  return (
    <thead>
      <tr>
        {selection ? (
          <th scope="col" className={cn(cell, "start-0 z-30 ps-3 pe-0")}>
            <Checkbox
              aria-label={t("selectAll")}
              checked={selection.all ? true : selection.some ? "indeterminate" : false}
              onCheckedChange={(checked) => selection.toggle(checked === true)}
            />
          </th>
        ) : null}
        {columns.map((column, i) => {
          const direction = column.sortKey ? sortDirection(sort, column.sortKey) : null;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction ?? undefined}
              className={cn(cell, column.numeric && "text-end", i === 0 && cn(stickyStart, "z-30"))}
              style={i === 0 ? { insetInlineStart: selection ? CHECK_WIDTH : 0 } : undefined}
            >
              <Heading column={column} direction={direction} sort={sort} onSort={onSort} />
            </th>
          );
        })}
        {actions ? (
          <th scope="col" className={cell}>
            <span className="sr-only">{t("more")}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

type HeadingProps<Row> = Pick<TableHeadProps<Row>, "sort" | "onSort"> & {
  column: DataColumn<Row>;
  direction: "ascending" | "descending" | null;
};

function Heading<Row>({ column, direction, sort, onSort }: HeadingProps<Row>) {
  const { sortKey, numeric = false } = column;
  const words = <span className="clip-text">{column.header}</span>;
  if (!sortKey || !onSort) {
    return (
      <Tooltip content={column.definition}>
        <span className="block truncate">{words}</span>
      </Tooltip>
    );
  }
  const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <Tooltip content={column.definition}>
      <button
        type="button"
        onClick={() => onSort(nextSort(sort, sortKey, numeric))}
        className={cn(
          "hit-area group/sort relative inline-flex h-6 max-w-full items-center rounded-sm transition-colors hover:text-ink",
          direction && "font-medium text-ink",
        )}
      >
        {words}
        <Arrow
          aria-hidden
          className={cn(
            "absolute size-3 -translate-y-1/2 top-1/2",
            numeric ? "-start-3.5" : "-end-3.5",
            direction ? "" : "opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60",
          )}
        />
      </button>
    </Tooltip>
  );
}
