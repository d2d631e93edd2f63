import "server-only";
import { createCipheriv, randomBytes } from "node:crypto";
import { keyRing } from "./key-ring";

/** What is stored of a secret: `sealed` is nonce (12 bytes), tag (16), cipher text. */
export type Sealed = { keyId: string; sealed: Uint8Array<ArrayBuffer> };

/**
 * Encrypts with AES-256-GCM. `boundTo` names the row and column (`channel:<id>`): bytes that are copied to another place
 * do not open there.
 */
export function seal(plain: string, boundTo: string, ring = keyRing()): Sealed {
  const [{ id, key }] = ring;
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(boundTo));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return { keyId: id, sealed: Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), text])) };
}
