import { z } from "zod";

export type Parsed<T> = { ok: true; value: T } | { ok: false; error: string };

/** Reads a JSON body through a schema. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, text: string): Parsed<z.output<Schema>> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, error: "The body is not JSON" };
    throw error;
  }
  const parsed = schema.safeParse(given);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: z.prettifyError(parsed.error) };
}
