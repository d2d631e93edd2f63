import type { ReactNode } from "react";
import { Table, Td, Th, Tr } from "@/components/ui/table";

export type FigureColumn<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row, index: number) => ReactNode;
  /** Right-aligned, digits of one width. */
  numeric?: boolean;
  /** Of the head and of every cell: width, edges, where there is no room for it. */
  className?: string;
  cellClassName?: string;
  /** What the numbers under it mean, on hover and focus. */
  definition?: string;
};

type FigureTableProps<Row> = {
  label: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  className?: string;
};

/** A table of figures, each column told once: its head and what stands in its cells. The widths of the heads hold. */
export function FigureTable<Row>({ label, columns, rows, rowKey, className = "" }: FigureTableProps<Row>) {
  return (
    <Table label={label} className={`table-fixed ${className}`}>
      <thead>
        <tr>
          {columns.map(({ id, head, numeric = false, className, definition }) => (
            <Th key={id} numeric={numeric} className={className} definition={definition}>
              {head}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Tr key={rowKey(row)}>
            {columns.map(({ id, cell, numeric = false, className = "", cellClassName = "" }) => (
              <Td key={id} numeric={numeric} className={`${className} ${cellClassName}`}>
                {cell(row, index)}
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
