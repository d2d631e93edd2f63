import "server-only";
import { createHash, hkdfSync } from "node:crypto";
import { env } from "@/lib/env/env";

export type RingKey = { id: string; key: Buffer };

/** Keys of ENCRYPTION_KEY in their order: the first seals, all of them open. `id` tells which one without telling it. */
export function keyRing(keys = env().ENCRYPTION_KEY): [RingKey, ...RingKey[]] {
  const [first, ...others] = keys
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  if (first === undefined) throw new Error("ENCRYPTION_KEY holds no key.");
  return [derive(first), ...others.map(derive)];
}

function derive(text: string): RingKey {
  const key = Buffer.from(hkdfSync("sha256", text, "creatorscope", "secrets at rest", 32));
  return { id: createHash("sha256").update(key).digest("hex").slice(0, 12), key };
}
