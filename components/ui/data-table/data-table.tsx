"use client";

import type { RowData } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import { type UIEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { CHECK_WIDTH } from "@/components/ui/data-table/cell-styles";
import { type DataTableProps, ROW_HEIGHT, TOUCH_ROW_HEIGHT } from "@/components/ui/data-table/data-table-types";
import { TableBody } from "@/components/ui/data-table/table-body";
import { TableHead } from "@/components/ui/data-table/table-head";
import { useTableModel } from "@/components/ui/data-table/table-model";
import { TableSkeleton } from "@/components/ui/data-table/table-skeleton";
import { BulkBar, TableToolbar } from "@/components/ui/data-table/table-toolbar";
import { useCoarsePointer } from "@/components/ui/data-table/use-coarse-pointer";
import { useKeptFocus } from "@/components/ui/data-table/use-kept-focus";
import { useRoom } from "@/components/ui/data-table/use-room";
import { useTablePrefs } from "@/components/ui/data-table/use-table-prefs";
import { formatExact } from "@/components/ui/format-number";

const DEFAULT_WIDTH = 112;
const IDENTITY_WIDTH = 280;
const keyboardScroll = { tabIndex: 0 } as const;

/** A list that sorts, pages, selects and stays fast with thousands of rows. Everything but columns and density is the caller's. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const t = useTranslations("common");
  const locale = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const { prefs, setColumns, setDensity } = useTablePrefs(props.id);
  const { table, visible, columnVisibility, selectedIds, clear } = useTableModel(props, prefs);
  const coarse = useCoarsePointer();
  const height = Math.max(ROW_HEIGHT[prefs.density], coarse ? TOUCH_ROW_HEIGHT : 0);
  const { rows, status, bulkActions, rowActions, rowActionsWidth = 44, total } = props;
  const selectable = bulkActions !== undefined;
  const widths = visible.map((column, i) => column.width ?? (i === 0 ? IDENTITY_WIDTH : DEFAULT_WIDTH));
  const minWidth = widths.reduce(
    (sum, width) => sum + width,
    (selectable ? CHECK_WIDTH : 0) + (rowActions ? rowActionsWidth : 0),
  );
  const markScrolled = (event: UIEvent<HTMLDivElement>) => {
    event.currentTarget.dataset.scrolled = String(Math.abs(event.currentTarget.scrollLeft) > 0);
  };
  const room = useRoom(scroller, status !== "error");
  const keptFocus = useKeptFocus(scroller);
  const plain = status === "ready" && rows.length === 0;
  return (
    <div className={cn("flex min-w-0 flex-col", props.className)} {...keptFocus}>
      {selectable && selectedIds.length > 0 ? (
        <BulkBar count={selectedIds.length} onClear={clear}>
          {bulkActions(selectedIds, clear)}
        </BulkBar>
      ) : plain && !props.toolbar ? null : (
        <TableToolbar
          columns={props.columns}
          visibility={columnVisibility}
          onVisibility={(columnId, shown) => setColumns({ ...prefs.columns, [columnId]: shown })}
          density={prefs.density}
          onDensity={setDensity}
          left={props.toolbar}
          exportAction={props.exportAction}
        />
      )}
      <div className="min-w-0 overflow-hidden rounded-lg border border-line">
        {status === "error" ? props.error : null}
        {plain ? props.empty : null}
        {status === "error" || plain ? null : (
          <section
            ref={scroller}
            {...keyboardScroll}
            aria-label={props.label}
            data-scrolled="false"
            onScroll={markScrolled}
            className="group/table scroll-quiet relative w-full overflow-auto overscroll-x-contain focus-visible:outline-offset-[-2px] print:max-h-none! print:overflow-visible"
            style={{ maxHeight: props.maxHeight ?? room ?? "calc(100dvh - 196px)" }}
          >
            <table
              className="w-full table-fixed border-separate border-spacing-0 text-sm"
              style={{ minWidth }}
              aria-label={props.label}
              aria-rowcount={(total ?? rows.length) + 1}
            >
              <colgroup>
                {selectable ? <col style={{ width: CHECK_WIDTH }} /> : null}
                {visible.map((column, i) => (
                  <col
                    key={column.id}
                    style={
                      i === 0 ? { width: column.width ? `min(${column.width}px, 38vw)` : "auto" } : { width: widths[i] }
                    }
                  />
                ))}
                {rowActions ? <col style={{ width: rowActionsWidth }} /> : null}
              </colgroup>
              <TableHead
                columns={visible}
                sort={props.sort}
                onSort={props.onSort}
                actions={rowActions !== undefined}
                selection={
                  selectable
                    ? {
                        all: rows.length > 0 && selectedIds.length === rows.length,
                        some: selectedIds.length > 0,
                        toggle: (all) => table.toggleAllRowsSelected(all),
                      }
                    : undefined
                }
              />
              {status === "loading" ? (
                <TableSkeleton
                  columns={visible}
                  height={height}
                  selectable={selectable}
                  actions={rowActions !== undefined}
                />
              ) : (
                <TableBody
                  {...props}
                  table={table}
                  columns={visible}
                  rowHeight={height}
                  scroller={scroller}
                  selectable={selectable}
                />
              )}
            </table>
          </section>
        )}
        {status === "ready" && rows.length > 0 ? (
          <footer className="flex min-h-10 items-center justify-between gap-3 border-line border-t px-3 py-1 text-faint text-xs tabular-nums">
            <span aria-live="polite">
              {total === null || total === undefined
                ? t("shown", { count: rows.length })
                : t("shownOf", {
                    count: formatExact(rows.length, locale) ?? "",
                    total: formatExact(total, locale) ?? "",
                  })}
            </span>
            {props.hasMore ? (
              <Button size="sm" variant="ghost" pending={props.loadingMore} onClick={props.onLoadMore}>
                {t("loadMore")}
              </Button>
            ) : null}
          </footer>
        ) : null}
      </div>
    </div>
  );
}
