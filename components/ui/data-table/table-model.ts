"use client";

import {
  columnVisibilityFeature,
  createColumnHelper,
  type RowData,
  type RowSelectionState,
  rowSelectionFeature,
  type Row as TableRow,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { DataColumn, DataTableProps } from "@/components/ui/data-table/data-table-types";
import type { TablePrefs } from "@/components/ui/data-table/use-table-prefs";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
export type ModelRow<Row extends RowData> = TableRow<typeof features, Row>;

/** Which columns show: what the user decided, else each column's own default. */
export function visibilityOf<Row>(columns: readonly DataColumn<Row>[], prefs: TablePrefs): Record<string, boolean> {
  return Object.fromEntries(
    columns.map((column, i) => [column.id, i === 0 || (prefs.columns[column.id] ?? !column.hidden)]),
  );
}

/** Visibility and selection by TanStack Table; order and paging are the server's. */
export function useTableModel<Row extends RowData>(
  { columns, rows, rowId }: Pick<DataTableProps<Row>, "columns" | "rows" | "rowId">,
  prefs: TablePrefs,
) {
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return columns.map((column, i) => helper.display({ id: column.id, header: column.header, enableHiding: i > 0 }));
  }, [columns]);
  const columnVisibility = useMemo(() => visibilityOf(columns, prefs), [columns, prefs]);
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: rowId,
    state: { columnVisibility, rowSelection },
    onRowSelectionChange: setRowSelection,
  });
  const visible = columns.filter((column) => columnVisibility[column.id]);
  const present = new Set(rows.map(rowId));
  // A row that has left the list is no longer chosen, whatever the state still remembers.
  const selectedIds = Object.keys(rowSelection).filter((id) => rowSelection[id] && present.has(id));
  return { table, visible, columnVisibility, selectedIds, clear: () => setRowSelection({}) };
}
