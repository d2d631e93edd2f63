import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const prefixOf = (key: string) => /^signkey-\w+-/.exec(key)?.[0] ?? "";
const bare = (key: string) => key.slice(prefixOf(key).length);

/** The bearer that the SDK presents: the signing key hashed, its prefix kept. */
export function hashSigningKey(key: string): string {
  return (
    prefixOf(key) +
    createHash("sha256")
      .update(Buffer.from(bare(key), "hex"))
      .digest("hex")
  );
}

/** The `x-inngest-signature` of a request whose body is canonical JSON. */
export function signBody(body: string, key: string, now = Date.now()): string {
  const at = Math.floor(now / 1000).toString();
  return `t=${at}&s=${createHmac("sha256", bare(key)).update(body).update(at).digest("hex")}`;
}

export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
