import "server-only";
import { hash } from "@node-rs/argon2";

/** argon2id (the library's default algorithm) with OWASP's parameters; runs in the library's own threads. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
