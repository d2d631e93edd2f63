import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { authorize } from "@/inngest/server/http/authorize";
import { type Reply, refuse } from "@/inngest/server/http/reply";
import { routes } from "@/inngest/server/http/routes";
import type { Server } from "@/inngest/server/server";

const MAX_BODY_BYTES = 32 * 1024 * 1024;

class TooLarge extends Error {}

/** The HTTP side of the server. */
export function serve(server: Server): HttpServer {
  const http = createServer((request, response) => {
    answer(server, request)
      .catch((error: unknown) => {
        if (error instanceof TooLarge) return refuse(413, "The body is too large");
        server.log.error({ err: String(error), path: request.url }, "request failed");
        return refuse(500, "The job server failed, see its log");
      })
      .then((reply) => write(server, response, reply));
  });
  http.keepAliveTimeout = 30_000;
  return http;
}

async function answer(server: Server, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? "/", "http://localhost");
  for (const route of routes) {
    const match = request.method === route.method ? route.path.exec(url.pathname) : null;
    if (!match) continue;
    const params = Object.fromEntries(Object.entries(match.groups ?? {}));
    if (!authorize(server.settings, route.access, request.headers, params)) return refuse(401, "Unauthorized");
    const body = request.method === "POST" ? await read(request) : "";
    return route.handler({ server, params, query: url.searchParams, headers: request.headers, body });
  }
  return refuse(404, "Not found");
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new TooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function write(server: Server, response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "x-inngest-server-kind": server.settings.signingKey ? "cloud" : "dev",
    ...headers,
  });
  response.end(body === undefined ? "" : JSON.stringify(body));
}
