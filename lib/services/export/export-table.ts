import "server-only";
import type { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import type { Cell, Column, ColumnKind, ExportFormat } from "./rules/cell";

/** Whatever else a table is asked with, the format of the file is among it. */
export type FileQuery = z.ZodObject & z.ZodType<{ format: ExportFormat }>;

export type Batches = AsyncIterable<readonly (readonly Cell[])[]>;

/** Rows as they come, and the days that they are about (for the file's name). */
export type Opened = { rows: Batches; period?: { from: string; to: string } };

/** Something that can be exported: what it is asked with, its columns, and its rows in one lasting order. */
export type ExportTable<S extends FileQuery = FileQuery> = {
  name: string;
  summary: string;
  query: S;
  columns: readonly Column[];
  /** Refuses (404, 422) before the first byte; reads only as fast as `rows` are taken. */
  open: (ctx: Ctx, query: z.output<S>) => Promise<Opened>;
};

/** A column of a list of `Row`: the API's name, what kind it is, and where it stands. */
export type ColumnOf<Row> = readonly [name: string, kind: ColumnKind, of: (row: Row) => Cell];

type ListTable<S extends FileQuery, Row> = Omit<ExportTable<S>, "columns" | "open"> & {
  columns: readonly ColumnOf<Row>[];
  open: (
    ctx: Ctx,
    query: z.output<S>,
  ) => Promise<{ rows: AsyncIterable<readonly Row[]>; period?: { from: string; to: string } }>;
};

/** A table whose rows are things of the API, each column picking its cell. */
export function listTable<S extends FileQuery, Row>({ columns, open, ...rest }: ListTable<S, Row>): ExportTable<S> {
  return {
    ...rest,
    columns: columns.map(([name, kind]) => ({ name, kind })),
    open: async (ctx, query) => {
      const { rows, ...about } = await open(ctx, query);
      return { ...about, rows: inCells(rows, columns) };
    },
  };
}

async function* inCells<Row>(rows: AsyncIterable<readonly Row[]>, columns: readonly ColumnOf<Row>[]) {
  for await (const batch of rows) yield batch.map((row) => columns.map(([, , of]) => of(row)));
}
