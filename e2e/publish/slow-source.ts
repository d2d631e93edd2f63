import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** A film of any size: a real one, and behind it a box that players skip. */
export function paddedVideo(bytes: number): Buffer {
  const film = readFileSync("e2e/fixtures/media/landscape.mp4");
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes + 8, 0);
  head.write("free", 4, "latin1");
  return Buffer.concat([film, head, randomBytes(bytes)]);
}

export type SlowSource = {
  /** takes a file on; answers its address */
  add(name: string, file: Buffer): string;
  /** bytes that have left for a name, over all requests */
  served(name: string): number;
  stop(): Promise<void>;
};

const PIECE = 64 * 1024;
const PAUSE_MS = 4;

/** Files at addresses that take their time, with ranges, as good servers have them. */
export async function startSlowSource(): Promise<SlowSource> {
  const files = new Map<string, Buffer>();
  const served = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? "";
    const file = files.get(name);
    if (!file) return void response.writeHead(404).end();
    const from = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const headers = { etag: `"${name}"`, "accept-ranges": "bytes", "content-length": file.length - from };
    if (request.headers.range === undefined) response.writeHead(200, headers);
    else response.writeHead(206, { ...headers, "content-range": `bytes ${from}-${file.length - 1}/${file.length}` });
    let at = from;
    const timer = setInterval(() => {
      const piece = file.subarray(at, at + PIECE);
      at += piece.length;
      served.set(name, (served.get(name) ?? 0) + piece.length);
      response.write(piece);
      if (at < file.length) return;
      clearInterval(timer);
      response.end();
    }, PAUSE_MS);
    response.once("close", () => clearInterval(timer));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    add: (name, file) => {
      files.set(name, file);
      return `http://127.0.0.1:${port}/${name}`;
    },
    served: (name) => served.get(name) ?? 0,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
