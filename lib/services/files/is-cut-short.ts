import "server-only";
import { readRange } from "./read-range";

/** A fragmented file has thousands: its first ones are enough to see that it is not one box that was cut. */
const MAX_BOXES = 64;

/** Whether an MP4 or MOV ends inside one of its top-level boxes (ISO/IEC 14496-12 §4.2), or before any tables. */
export async function isCutShort(key: string, size: bigint): Promise<boolean> {
  let at = 0n;
  for (let seen = 0; seen < MAX_BOXES && at < size; seen += 1) {
    if (at + 8n > size) return true;
    const head = await readRange(key, at, at + 15n);
    const short = BigInt(head.readUInt32BE(0));
    // 1: the length follows in 64 bits; 0: to the end of the file
    const length = short === 1n && head.length >= 16 ? head.readBigUInt64BE(8) : short === 0n ? size - at : short;
    if (length < 8n) return true;
    at += length;
  }
  return at > size;
}
