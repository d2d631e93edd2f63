import "server-only";
import { Agent, type Dispatcher, request } from "undici";
import { env } from "@/lib/env/env";
import { publicLookup, requireFetchable } from "./public-address";

export type SafeFetchOptions = {
  maxBytes: number;
  timeoutMs: number;
  accept?: string;
  signal?: AbortSignal;
  /** DOWNLOAD_ALLOW_PRIVATE_HOSTS, unless said */
  allowPrivateHosts?: boolean;
};
export type SafeAnswer = { status: number; contentType: string; bytes: Buffer; url: string };

/** The answer is larger than allowed, or leads in circles. */
export class FetchLimitError extends Error {
  override name = "FetchLimitError";
}

const MAX_REDIRECTS = 4;
let guarded: Dispatcher | undefined;
let open: Dispatcher | undefined;

/**
 * GETs an address that came from outside. Only http(s), only public hosts (unless DOWNLOAD_ALLOW_PRIVATE_HOSTS), each
 * redirect checked anew, a limit of bytes and one of time. Throws for what was not answered; a status is an answer.
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<SafeAnswer> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const allowPrivate = options.allowPrivateHosts ?? env().DOWNLOAD_ALLOW_PRIVATE_HOSTS;
  let url = new URL(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const headers = { "user-agent": "Creatorscope", accept: options.accept ?? "*/*" };
    const answer = await request(url, { dispatcher: dispatcherFor(url, allowPrivate), headers, signal });
    const location = answer.headers.location;
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof location === "string") {
      await answer.body.dump();
      url = new URL(location, url);
      continue;
    }
    const bytes = await readUpTo(answer.body, options.maxBytes);
    return {
      status: answer.statusCode,
      contentType: String(answer.headers["content-type"] ?? ""),
      bytes,
      url: url.href,
    };
  }
  throw new FetchLimitError(`${address} redirects more than ${MAX_REDIRECTS} times.`);
}

function dispatcherFor(url: URL, allowPrivate: boolean): Dispatcher {
  requireFetchable(url, allowPrivate);
  if (allowPrivate) {
    open ??= new Agent();
    return open;
  }
  guarded ??= new Agent({ connect: { lookup: publicLookup } });
  return guarded;
}

async function readUpTo(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > maxBytes) throw new FetchLimitError(`The answer is larger than ${maxBytes} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
