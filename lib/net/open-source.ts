import "server-only";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { DownloadError, SourceBroke } from "./download-error";
import { isPublicAddress, PrivateAddressError, publicLookup, requireFetchable } from "./public-address";

const MAX_REDIRECTS = 8;
/** From the first byte of a connection to the head of the answer. */
const HEAD_PATIENCE_MS = 30_000;

export type OpenOptions = {
  allowPrivateHosts: boolean;
  headers: Record<string, string>;
  signal?: AbortSignal;
};

/**
 * GETs an address from outside and resolves with the answer's head, its body unread. Every hop is checked anew: scheme,
 * written-out address, and what its name resolves to at the moment of the connection. Node's own client, as it is the quickest.
 */
export async function openSource(
  address: string,
  options: OpenOptions,
): Promise<{ answer: IncomingMessage; url: URL }> {
  let url = new URL(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const answer = await ask(url, options);
    const { statusCode = 0 } = answer;
    const { location } = answer.headers;
    if (statusCode < 300 || statusCode >= 400 || location === undefined) return { answer, url };
    answer.destroy();
    if (!URL.canParse(location, url)) {
      throw new DownloadError("source_refused", "The address leads on to one that is none.", false);
    }
    url = new URL(location, url);
  }
  throw new DownloadError("too_many_redirects", `The address leads on more than ${MAX_REDIRECTS} times.`, false);
}

function ask(url: URL, { allowPrivateHosts, headers, signal }: OpenOptions): Promise<IncomingMessage> {
  requireFetchable(url, allowPrivateHosts);
  return new Promise((done, fail) => {
    const { request } = url.protocol === "https:" ? https : http;
    const asked = request(url, {
      agent: false,
      ...(signal ? { signal } : {}),
      headers: { ...headers, "user-agent": "Creatorscope", accept: "*/*", "accept-encoding": "identity" },
      ...(allowPrivateHosts ? {} : { lookup: publicLookup }),
    });
    const late = setTimeout(() => asked.destroy(new Error("The source does not answer.")), HEAD_PATIENCE_MS);
    asked.once("error", (error) => {
      clearTimeout(late);
      fail(error instanceof PrivateAddressError ? error : new SourceBroke(error.message, { cause: error }));
    });
    asked.once("response", (answer) => {
      clearTimeout(late);
      const { remoteAddress } = answer.socket;
      if (allowPrivateHosts || (remoteAddress !== undefined && isPublicAddress(remoteAddress))) return done(answer);
      answer.destroy();
      fail(new PrivateAddressError(`${url.hostname} is not a public address.`));
    });
    asked.end();
  });
}
