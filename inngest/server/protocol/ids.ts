import { createHash, randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function encode(value: bigint, length: number): string {
  let text = "";
  for (let rest = value, i = 0; i < length; i++, rest >>= 5n) text = alphabet[Number(rest & 31n)] + text;
  return text;
}

/** A ULID: 48 bits of milliseconds, then 80 bits of chance or of the given entropy. */
export function ulid(now = Date.now(), entropy: Buffer = randomBytes(10)): string {
  const tail = BigInt(`0x${entropy.subarray(0, 10).toString("hex")}`);
  return encode(BigInt(now), 10) + encode(tail, 16);
}

/** The id that the n-th event of a send keeps when the SDK sends the same request again. */
export function seededUlid(seed: string, index: number): string | undefined {
  const [millis, base64] = seed.split(",", 2);
  const at = Number(millis);
  if (!base64 || !Number.isSafeInteger(at) || at < 0) return undefined;
  return ulid(at, createHash("sha256").update(`${base64}:${index}`).digest());
}

/** A stable UUID for a name, so that every process gives a function the same id. */
export function uuidFor(name: string): string {
  const hash = createHash("sha1").update(`creatorscope.jobs:${name}`).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A short job id as the SDK sees it (`x-inngest-job-id`). */
export const shortId = (): string => BigInt(`0x${randomBytes(8).toString("hex")}`).toString(36);
