import type { ReactNode } from "react";

export type DataColumn<Row> = {
  id: string;
  /** The heading; also its name in the column chooser. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the server calls this field in `?sort=`; a heading without one does not sort. */
  sortKey?: string | undefined;
  /** Right-aligned digits of one width; the first click sorts the largest first. */
  numeric?: boolean | undefined;
  /** Pixels. The first column takes what is left over. */
  width?: number | undefined;
  /** Starts hidden; the column chooser brings it in. */
  hidden?: boolean | undefined;
  /** What the number means, on hover of the heading. */
  definition?: string | undefined;
};

export type Density = "compact" | "comfortable";

/** Pixels; on touch screens never under 48. */
export const ROW_HEIGHT: Record<Density, number> = { compact: 40, comfortable: 52 };
export const TOUCH_ROW_HEIGHT = 48;

export type TableStatus = "loading" | "error" | "ready";

export type DataTableProps<Row> = {
  /** Under this name the browser remembers columns and density. */
  id: string;
  /** What is listed; read by screen readers. */
  label: string;
  /** The first one is the identity: it stays in sight when the table scrolls sideways and cannot be hidden. */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The name of a row in words: "Select {name}". */
  rowName: (row: Row) => string;
  /** The detail page: a click, Enter, or the link in the first column opens it; with ⌥, ⌘ or Ctrl in a new tab. */
  rowHref?: ((row: Row) => string) | undefined;
  status: TableStatus;
  /** Shown when there are no rows. */
  empty: ReactNode;
  /** Shown when status is "error". */
  error?: ReactNode | undefined;
  /** As in the address: "views" or "-views"; null is the server's own order. */
  sort?: string | null | undefined;
  onSort?: ((next: string) => void) | undefined;
  /** Buttons for the chosen rows; without it rows cannot be chosen. */
  bulkActions?: ((ids: readonly string[], clear: () => void) => ReactNode) | undefined;
  /** At the row's end, on hover and focus; one icon button unless `rowActionsWidth` says more. */
  rowActions?: ((row: Row) => ReactNode) | undefined;
  rowActionsWidth?: number | undefined;
  /** Search and filters, at the left above the table. */
  toolbar?: ReactNode | undefined;
  /** The CSV link or button, at the right. */
  exportAction?: ReactNode | undefined;
  /** All rows at the server, where it is known. */
  total?: number | null | undefined;
  hasMore?: boolean | undefined;
  loadingMore?: boolean | undefined;
  onLoadMore?: (() => void) | undefined;
  /** CSS length; beyond it the table scrolls inside itself. */
  maxHeight?: string | undefined;
  className?: string | undefined;
};
