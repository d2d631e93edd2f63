import { CHUNK_UNIT } from "./contract";

const MIN = 8 * 1024 * 1024;
const MAX = 64 * 1024 * 1024;

export const FIRST_CHUNK = MIN;

/**
 * The next chunk, in bytes: as much as the last rate sends in about eight seconds, between 8 and 64 MiB, and no more than
 * fits into the time that is left. Always a multiple of 256 KiB. Each chunk costs an answer's time: on a fast line the
 * second one is as large as may be.
 */
export function nextChunkSize(last: { bytes: number; ms: number }, msLeft: number): number {
  const perMs = last.bytes / Math.max(1, last.ms);
  const wanted = Math.min(perMs * 8_000, MAX);
  const fitting = Math.min(Math.max(wanted, MIN), Math.max(MIN, perMs * msLeft));
  return Math.max(MIN, Math.floor(fitting / CHUNK_UNIT) * CHUNK_UNIT);
}
