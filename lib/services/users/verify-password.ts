import "server-only";
import { verify } from "@node-rs/argon2";
import { hashPassword } from "./hash-password";

let decoy: Promise<string> | undefined;

/** Takes as long for an account that does not exist (`hash` null) as for one that does, so that time tells nothing. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const matches = await verify(hash ?? (await decoy), password.normalize("NFKC"));
  return hash !== null && matches;
}
