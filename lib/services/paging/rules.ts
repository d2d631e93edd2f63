import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** What the next page needs to know, as an opaque string. Values must survive JSON (bigint as string, dates as ISO). */
export function encodeCursor(values: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** The values of a cursor that `encodeCursor` made; a 422 on `cursor` for anything else. */
export function decodeCursor<S extends z.ZodType>(schema: S, cursor: string): z.output<S> {
  const parsed = schema.safeParse(readCursor(cursor));
  if (parsed.success) return parsed.data;
  throw invalid();
}

/** Cuts a list that was read with `take: limit + 1` into a page. */
export function toPage<T>(
  rows: T[],
  limit: number,
  cursorOf: (last: T) => unknown,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(cursorOf(last)) : null };
}

function readCursor(cursor: string): unknown {
  try {
    const binary = atob(cursor.replace(/-/g, "+").replace(/_/g, "/"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) throw invalid();
    throw error;
  }
}

const invalid = () =>
  new AppError("validation_failed", "cursor: not one that a page of this list gave.", {
    code: "invalid_cursor",
    errors: [{ path: "cursor", code: "invalid_cursor", detail: "Start again without a cursor." }],
  });
