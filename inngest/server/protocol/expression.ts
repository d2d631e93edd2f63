import { parse } from "@marcbachmann/cel-js";

type Compiled = (context: Record<string, unknown>) => unknown;

const known = new Map<string, Compiled>();
const MAX_KNOWN = 1000;

/** Compiles a CEL expression; throws when it is not one. */
export function compileExpression(text: string): Compiled {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const compiled: Compiled = parse(text);
  known.set(text, compiled);
  return compiled;
}

/** The value of an expression; a path that the data does not have makes it `undefined`. */
export function evaluateExpression(text: string, context: Record<string, unknown>): unknown {
  const compiled = compileExpression(text);
  try {
    return compiled(context);
  } catch (error) {
    if (error instanceof Error && error.name !== "ParseError") return undefined;
    throw error;
  }
}

/** Whether a condition holds; no condition always does. */
export function holds(text: string | undefined | null, context: Record<string, unknown>): boolean {
  return !text || evaluateExpression(text, context) === true;
}

/** An expression's value as a key ("" when the data does not have it). */
export function keyOf(text: string, context: Record<string, unknown>): string {
  const value = evaluateExpression(text, context);
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
