const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A counter as JSON answers carry it: a number while a double holds it exactly, a decimal string beyond. */
export type Count = number | string;

export function toCount(value: bigint): Count;
export function toCount(value: bigint | null): Count | null;
export function toCount(value: bigint | null): Count | null {
  if (value === null) return null;
  return value <= MAX_SAFE && value >= -MAX_SAFE ? Number(value) : value.toString();
}
