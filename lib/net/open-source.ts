import "server-only";
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import type { OnReadOpts, Socket } from "node:net";
import { DownloadError, SourceBroke } from "./download-error";
import { isPublicAddress, PrivateAddressError, publicLookup, requireFetchable } from "./public-address";

const MAX_REDIRECTS = 8;
const READ_BYTES = 512 * 1024;
/** From the first byte of a connection to the head of the answer. */
const HEAD_PATIENCE_MS = 30_000;

/**
 * Where a body's bytes go from the moment that `sink` is set: each chunk is overwritten when it returns; false stops the
 * socket until it is resumed. Only for bodies with a `content-length`, of which the beginning may be in the answer already.
 */
export type Tap = { sink?: (chunk: Buffer) => boolean };
export type Opened = { answer: IncomingMessage; tap: Tap; url: URL };

export type OpenOptions = {
  allowPrivateHosts: boolean;
  headers: Record<string, string>;
  signal?: AbortSignal;
};

/**
 * GETs an address from outside and resolves with the answer's head, its body unread. Every hop is checked anew: scheme,
 * written-out address, and what its name resolves to at the moment of the connection. Node's own client, as it is the quickest.
 */
export async function openSource(address: string, options: OpenOptions): Promise<Opened> {
  let url = new URL(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const { answer, tap } = await ask(url, options);
    const { statusCode = 0 } = answer;
    const { location } = answer.headers;
    if (statusCode < 300 || statusCode >= 400 || location === undefined) return { answer, tap, url };
    answer.destroy();
    if (!URL.canParse(location, url)) {
      throw new DownloadError("source_refused", "The address leads on to one that is none.", false);
    }
    url = new URL(location, url);
  }
  throw new DownloadError("too_many_redirects", `The address leads on more than ${MAX_REDIRECTS} times.`, false);
}

/**
 * Node gives every chunk of a socket a buffer, and its parser copies it into another, which together cost more than the
 * transfer. So there is one buffer for all, and a body of known length goes past the parser once its head is read.
 */
function listenPastParser(tap: Tap, current: () => { socket: Socket | null; answer: IncomingMessage | undefined }) {
  return {
    buffer: Buffer.allocUnsafeSlow(READ_BYTES),
    callback: (length: number, bytes: Uint8Array): boolean => {
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, length);
      if (tap.sink) return tap.sink(chunk);
      current().socket?.emit("data", chunk);
      // Nobody reads the body yet: the rest waits in the socket.
      const { answer } = current();
      return answer === undefined || answer.readableFlowing === true;
    },
  };
}

function ask(url: URL, { allowPrivateHosts, headers, signal }: OpenOptions): Promise<Omit<Opened, "url">> {
  requireFetchable(url, allowPrivateHosts);
  return new Promise((done, fail) => {
    const { request } = url.protocol === "https:" ? https : http;
    let answered: IncomingMessage | undefined;
    const tap: Tap = {};
    // Node hands these options on to the socket; its types of http do not know it.
    const settings: RequestOptions & { onread: OnReadOpts } = {
      onread: listenPastParser(tap, () => ({ socket: asked.socket, answer: answered })),
      agent: false,
      ...(signal ? { signal } : {}),
      headers: { ...headers, "user-agent": "Creatorscope", accept: "*/*", "accept-encoding": "identity" },
      ...(allowPrivateHosts ? {} : { lookup: publicLookup }),
    };
    const asked: ClientRequest = request(url, settings);
    const late = setTimeout(() => asked.destroy(new Error("The source does not answer.")), HEAD_PATIENCE_MS);
    asked.once("error", (error) => {
      clearTimeout(late);
      fail(error instanceof PrivateAddressError ? error : new SourceBroke(error.message, { cause: error }));
    });
    asked.once("response", (answer) => {
      clearTimeout(late);
      answered = answer;
      const { remoteAddress } = answer.socket;
      if (allowPrivateHosts || (remoteAddress !== undefined && isPublicAddress(remoteAddress)))
        return done({ answer, tap });
      answer.destroy();
      fail(new PrivateAddressError(`${url.hostname} is not a public address.`));
    });
    asked.end();
  });
}
