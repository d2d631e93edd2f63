"use client";

import type { RowData } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import type { DataColumn, DataTableProps } from "@/components/ui/data-table/data-table-types";
import type { useTableModel } from "@/components/ui/data-table/table-model";
import { TableRow } from "@/components/ui/data-table/table-row";
import { useRowKeys } from "@/components/ui/data-table/use-row-keys";

/** Up to here all rows are in the document: searchable by the browser, printable. */
const VIRTUAL_FROM = 80;
const LOAD_AHEAD = 12;
const HEAD_HEIGHT = 36;

type TableBodyProps<Row extends RowData> = Pick<
  DataTableProps<Row>,
  "rowHref" | "rowName" | "rowActions" | "hasMore" | "loadingMore" | "onLoadMore"
> & {
  table: ReturnType<typeof useTableModel<Row>>["table"];
  columns: readonly DataColumn<Row>[];
  rowHeight: number;
  scroller: RefObject<HTMLDivElement | null>;
  selectable: boolean;
};

export function TableBody<Row extends RowData>({
  table,
  columns,
  rowHeight,
  scroller,
  selectable,
  ...props
}: TableBodyProps<Row>) {
  const router = useRouter();
  const rows = table.getRowModel().rows;
  const virtual = rows.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtual ? virtualizer.getVirtualItems() : [];
  const first = virtual ? (items[0]?.index ?? 0) : 0;
  const last = virtual ? (items.at(-1)?.index ?? -1) : rows.length - 1;

  // Heights change with density and pointer; measured sizes must not outlive them.
  useEffect(() => {
    if (rowHeight > 0) virtualizer.measure();
  }, [virtualizer, rowHeight]);
  const { hasMore, loadingMore, onLoadMore } = props;
  useEffect(() => {
    if (virtual && hasMore && !loadingMore && last >= rows.length - LOAD_AHEAD) onLoadMore?.();
  }, [virtual, hasMore, loadingMore, last, rows.length, onLoadMore]);

  const open = (href: string, newTab: boolean) => {
    if (newTab) window.open(href, "_blank", "noopener");
    else router.push(href);
  };
  const toggleAt = (index: number, shiftKey: boolean) => {
    const row = rows[index];
    row?.getToggleSelectedHandler()({ shiftKey, target: { checked: !row.getIsSelected() } });
  };
  const keys = useRowKeys({
    count: rows.length,
    container: scroller,
    reveal: (index) => virtual && virtualizer.scrollToIndex(index),
    onOpen: (index, newTab) => {
      const row = rows[index];
      if (row && props.rowHref) open(props.rowHref(row.original), newTab);
    },
    onToggle: selectable ? toggleAt : undefined,
  });
  return (
    <tbody>
      {virtual ? <Spacer height={first * rowHeight} /> : null}
      {rows.slice(first, last + 1).map((row, offset) => (
        <TableRow
          key={row.id}
          row={row.original}
          name={props.rowName(row.original)}
          index={first + offset}
          columns={columns}
          height={rowHeight}
          href={props.rowHref?.(row.original)}
          current={keys.current === first + offset}
          selection={selectable ? { chosen: row.getIsSelected(), toggle: row.getToggleSelectedHandler() } : undefined}
          actions={props.rowActions?.(row.original)}
          onFocus={keys.setCurrent}
          onOpen={open}
          onKeyDown={keys.onKeyDown}
        />
      ))}
      {virtual ? <Spacer height={(rows.length - 1 - last) * rowHeight} /> : null}
    </tbody>
  );
}

/** Stands in for the rows that are out of sight. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden style={{ height }}>
      <td className="p-0" />
    </tr>
  ) : null;
}
