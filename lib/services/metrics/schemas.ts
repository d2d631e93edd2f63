import { z } from "zod";

/** A counter in an answer: a JSON number while a double holds it exactly, a decimal string beyond. */
export const count = z
  .union([z.int(), z.string().regex(/^-?\d+$/)])
  .describe("An integer; written as a decimal string where it would pass 2^53-1.");

/** `null` is unknown or hidden, never 0. */
export const nullableCount = count.nullable();
