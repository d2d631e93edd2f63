"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Density } from "@/components/ui/data-table/data-table-types";

export type TablePrefs = {
  /** Only what the user decided; a column that is not named follows its own default. */
  columns: Record<string, boolean>;
  density: Density;
};

const DEFAULTS: TablePrefs = { columns: {}, density: "compact" };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Asked before a table is first drawn, so without the library that reads answers. */
function isPrefs(value: unknown): value is TablePrefs {
  if (!isObject(value) || !("columns" in value) || !("density" in value)) return false;
  const { columns, density } = value;
  if (density !== "compact" && density !== "comfortable") return false;
  return isObject(columns) && Object.values(columns).every((one) => typeof one === "boolean");
}

/** What was stored by an older version or by hand may be anything: then the defaults hold. */
export function parsePrefs(text: string | null): TablePrefs {
  if (!text?.startsWith("{")) return DEFAULTS;
  try {
    const stored: unknown = JSON.parse(text);
    return isPrefs(stored) ? stored : DEFAULTS;
  } catch (error) {
    if (error instanceof SyntaxError) return DEFAULTS;
    throw error;
  }
}

/** Columns and density of one table, remembered by the browser. */
export function useTablePrefs(id: string): {
  prefs: TablePrefs;
  setColumns: (columns: Record<string, boolean>) => void;
  setDensity: (density: Density) => void;
} {
  const key = `cs_table_${id}`;
  const text = useSyncExternalStore(
    subscribe,
    () => window.localStorage.getItem(key),
    () => null,
  );
  const prefs = useMemo(() => parsePrefs(text), [text]);
  const write = useCallback(
    (next: TablePrefs) => {
      window.localStorage.setItem(key, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [key],
  );
  return {
    prefs,
    setColumns: (columns) => write({ ...prefs, columns }),
    setDensity: (density) => write({ ...prefs, density }),
  };
}
