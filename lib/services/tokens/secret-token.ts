import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** Personal API tokens, refresh tokens, one-time links and share links start differently, so that a leaked one tells what it is. */
export type SecretKind = "cst" | "csr" | "csi" | "csp" | "csl";

/** A new random secret: `token` goes to its owner once, only `hash` is kept. */
export function newSecretToken(kind: SecretKind): { token: string; hash: string; prefix: string } {
  const token = `${kind}_${randomBytes(32).toString("base64url")}`;
  return { token, hash: hashSecretToken(token), prefix: token.slice(0, 10) };
}

/** 256 random bits need no slow hash: SHA-256 is enough to keep a database leak harmless. */
export function hashSecretToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
