import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import * as file from "@/app/api/files/[id]/route";
import * as files from "@/app/api/files/route";
import { routesOf } from "@/lib/http/openapi";

/** `bytesRead`: how much of what clients sent has been taken from the network. */
export type FilesServer = { address: string; bytesRead: () => number; close: () => void };

/** Serves `/api/files` over HTTP as Next does, without Next: for clients that need real connections. */
export async function serveFiles(): Promise<FilesServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const connections: Socket[] = [];
  server.on("connection", (socket) => connections.push(socket));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const bytesRead = () => connections.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  return { address: `http://127.0.0.1:${port}/api/files`, bytesRead, close };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "GET" } = incoming;
  const url = new URL(incoming.url ?? "/", "http://localhost:3000");
  const id = url.pathname.split("/")[3];
  const handler = routesOf(id ? file : files).find((one) => one.method === method)?.handler;
  const response = handler
    ? await handler(toRequest(incoming, url, method), { params: Promise.resolve({ id }) })
    : files.OPTIONS();
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(response.body as WebStream<Uint8Array>), outgoing);
}

function toRequest(incoming: IncomingMessage, url: URL, method: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value) headers.set(name, String(value));
  if (method === "GET" || method === "HEAD" || method === "DELETE") return new Request(url, { method, headers });
  const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  const init: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half" };
  return new Request(url, init);
}

// Started as a process of its own, it tells its address and serves until it is killed.
if (process.send) {
  const { address } = await serveFiles();
  process.send(address);
}
