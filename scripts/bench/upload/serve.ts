import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

// A resumable server that only counts, so that the clients are what is measured. ?delay= is added to every answer; `GET
// /asked` tells the requests and bytes since it was last asked.
const sessions = new Map<string, { total: number; received: number }>();
let asked = { requests: 0, bytes: 0 };

const body = (request: IncomingMessage): Promise<number> =>
  new Promise((resolve, reject) => {
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
    });
    request.on("end", () => resolve(size));
    request.on("error", reject);
  });

const finished = JSON.stringify({
  kind: "youtube#video",
  id: "D-lhorsDlUQ",
  status: { uploadStatus: "uploaded", privacyStatus: "private" },
});

function put(response: ServerResponse, id: string, size: number): void {
  const session = sessions.get(id);
  if (session) session.received += size;
  if (!session || session.received >= session.total) {
    response.writeHead(200, { "content-type": "application/json" }).end(finished);
    return;
  }
  response.writeHead(308, session.received > 0 ? { range: `bytes=0-${session.received - 1}` } : {}).end();
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  if (url.pathname === "/asked") {
    response.end(JSON.stringify(asked));
    asked = { requests: 0, bytes: 0 };
    return;
  }
  asked.requests += 1;
  const size = await body(request);
  if (request.method === "PUT" || url.searchParams.get("uploadType") === "multipart") asked.bytes += size;
  const wait = /\/delay-(\d+)\//.exec(url.pathname)?.[1] ?? url.searchParams.get("delay");
  if (wait && wait !== "0") await delay(Number(wait));
  if (url.searchParams.get("uploadType") === "resumable" && request.method === "POST") {
    const id = String(sessions.size + 1);
    sessions.set(id, { total: Number(request.headers["x-upload-content-length"]), received: 0 });
    const { port } = server.address() as AddressInfo;
    response.writeHead(200, { location: `http://127.0.0.1:${port}/session?id=${id}&delay=${wait ?? 0}` }).end();
    return;
  }
  put(response, url.searchParams.get("id") ?? "", size);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
