import "server-only";
import { CRC32C, type CRC32CValidator } from "@google-cloud/storage";

const table = CRC32C.CRC32C_EXTENSION_TABLE;

/** CRC32C as GCS wants it, ten times as fast as the library's own, which would hold up the whole process. */
export function gcsChecksum(): CRC32CValidator {
  let state = -1;
  const sum = () => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(~state);
    return bytes.toString("base64");
  };
  return {
    toString: sum,
    update: (data) => {
      for (let at = 0; at < data.length; at++) {
        state = (table[((data[at] ?? 0) ^ state) & 0xff] ?? 0) ^ (state >>> 8);
      }
    },
    validate: (value) => value.toString() === sum(),
  };
}
