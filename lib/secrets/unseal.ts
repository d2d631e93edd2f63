import "server-only";
import { createDecipheriv } from "node:crypto";
import { keyRing } from "./key-ring";

const NONCE = 12;
const TAG = 16;

/** A secret does not open: its key is gone from ENCRYPTION_KEY, or it was changed or moved. Never says what it holds. */
export class SealError extends Error {
  override name = "SealError";
}

/** Opens what `seal` made for the same place. Throws `SealError`. */
export function unseal(stored: { keyId: string; sealed: Uint8Array }, boundTo: string, ring = keyRing()): string {
  const known = ring.find((one) => one.id === stored.keyId);
  if (!known) throw new SealError(`The key ${stored.keyId} that sealed this is not in ENCRYPTION_KEY any more.`);
  const bytes = Buffer.from(stored.sealed);
  const decipher = createDecipheriv("aes-256-gcm", known.key, bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, "utf8") + decipher.final("utf8");
  } catch (error) {
    throw new SealError("A stored secret was changed, or does not belong here.", { cause: error });
  }
}
