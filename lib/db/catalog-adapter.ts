import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import type pg from "pg";

type ColumnType = SqlResultSet["columnTypes"][number];

// PostgreSQL's type numbers as they occur in its catalogue; all else is text to the schema engine.
const COLUMN_TYPES: Record<number, ColumnType> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1028: ColumnTypeEnum.Int64Array,
};

async function readCatalog(pool: pg.Pool, query: SqlQuery): Promise<SqlResultSet> {
  const result = await pool.query<unknown[]>({ text: query.sql, values: query.args, rowMode: "array" });
  return {
    columnNames: result.fields.map((field) => field.name),
    columnTypes: result.fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows: result.rows,
  };
}

/**
 * Prisma's adapter for PostgreSQL with its reads replaced: it refuses the catalogue's one-byte `"char"` columns, without
 * which the schema engine cannot describe an existing database.
 */
export function catalogAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = async (): Promise<SqlDriverAdapter> => {
    const inner = await factory.connect();
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      queryRaw: (query) => readCatalog(pool, query),
      executeRaw: (query) => inner.executeRaw(query),
      executeScript: (script) => inner.executeScript(script),
      startTransaction: (level) => inner.startTransaction(level),
      getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: false }),
      dispose: () => inner.dispose(),
    };
  };
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect };
}
