import "server-only";
import { env } from "@/lib/env/env";
import { DownloadError, SourceBroke } from "@/lib/net/download-error";
import { openSource } from "@/lib/net/open-source";
import { PrivateAddressError } from "@/lib/net/public-address";
import { HEAD_BYTES } from "@/lib/services/files/rules/limits";
import { sniff } from "@/lib/services/files/rules/sniff";
import { parseSourceUrl } from "@/lib/services/files/rules/source-url";

export type SeenSource =
  | { reachable: true; detail: string; container: string | null; bytes: bigint | null }
  | { reachable: false; detail: string };

const PATIENCE_MS = 8_000;
const KEPT_MS = 60_000;
const MOST = 200;
// A form asks again at every pause in typing; the source need not hear of it.
const seen = new Map<string, { at: number; look: Promise<SeenSource> }>();

/** The first bytes of an address, without fetching it: whether it answers, what it is, how large. Remembered for a minute. */
export function lookAtSource(address: string): Promise<SeenSource> {
  const known = seen.get(address);
  if (known && Date.now() - known.at < KEPT_MS) return known.look;
  const look = ask(address);
  seen.delete(address);
  seen.set(address, { at: Date.now(), look });
  const oldest = seen.keys().next().value;
  if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
  return look;
}

async function ask(address: string): Promise<SeenSource> {
  const url = parseSourceUrl(address);
  if (url === null) return { reachable: false, detail: "This is no web address." };
  try {
    const { answer } = await openSource(url.href, {
      allowPrivateHosts: env().DOWNLOAD_ALLOW_PRIVATE_HOSTS,
      headers: { range: `bytes=0-${HEAD_BYTES - 1}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { statusCode = 0, headers } = answer;
    if (statusCode !== 200 && statusCode !== 206) {
      answer.destroy();
      return { reachable: false, detail: `The address answers with HTTP ${statusCode}.` };
    }
    const head = await firstBytes(answer);
    const found = sniff(head);
    if ("other" in found) return { reachable: false, detail: `The address leads to ${found.other}, not to a video.` };
    const total = statusCode === 206 ? /\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1] : headers["content-length"];
    const bytes = total === undefined ? null : BigInt(total);
    return { reachable: true, detail: `The address answers (${url.hostname}).`, container: found.container, bytes };
  } catch (error) {
    const known =
      error instanceof DownloadError || error instanceof SourceBroke || error instanceof PrivateAddressError;
    if (known) return { reachable: false, detail: error.message };
    throw error;
  }
}

async function firstBytes(answer: AsyncIterable<Buffer> & { destroy(): void }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= HEAD_BYTES) break;
    }
  } catch (error) {
    throw new SourceBroke("The source broke off.", { cause: error });
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}
