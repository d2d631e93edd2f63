/**
 * How many bytes a 308 says are stored: `bytes=0-N` or `0-N` is N + 1, no header is none
 * (developers.google.com/youtube/v3/guides/using_resumable_upload_protocol). Null: not understood.
 */
export function confirmedBytes(range: string | null): bigint | null {
  if (range === null) return 0n;
  const last = /^(?:bytes=)?0-(\d+)$/.exec(range.trim())?.[1];
  return last === undefined ? null : BigInt(last) + 1n;
}
