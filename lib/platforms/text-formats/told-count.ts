import { z } from "zod";
import { type ParsedCount, parseCount } from "./parse-count";

/** A counter in a platform's JSON: a number, or as its pages print it; null for anything else, negative ones included. */
export const toldCount = z
  .union([z.number(), z.string()])
  .nullish()
  .catch(null)
  .transform((value): ParsedCount | null => {
    if (typeof value === "string") return parseCount(value);
    const known = typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
    return known ? { value: BigInt(value), quality: "exact" } : null;
  });

/** The coarsest precision of several counters. */
export const qualityOf = (counts: readonly (ParsedCount | null)[]): ParsedCount["quality"] =>
  counts.some((count) => count?.quality === "rounded") ? "rounded" : "exact";
