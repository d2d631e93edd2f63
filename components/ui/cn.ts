import { type ClassValue, clsx } from "clsx";

/**
 * Joins class names. Of two classes of one kind neither wins for standing last: what a caller may change is `weak:` in the
 * primitive (`class-conflicts.test.ts` keeps it so).
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
