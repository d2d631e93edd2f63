import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { projectRoot } from "@/lib/db/root";

// A source as quick as loopback gives: a real small video, and a box that players skip, as large as is asked for (?gib=).
const video = await readFile(join(projectRoot, "e2e/fixtures/media/landscape.mp4"));
const filler = Buffer.alloc(4 * 1024 * 1024, 0x5a);

function begin(total: number): Buffer {
  const box = Buffer.alloc(16);
  box.writeUInt32BE(1);
  box.write("free", 4);
  box.writeBigUInt64BE(BigInt(total - video.length), 8);
  return Buffer.concat([video, box]);
}

const server = createServer((request, response) => {
  const total = Math.round(Number(new URL(request.url ?? "/", "http://x").searchParams.get("gib")) * 2 ** 30);
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const head = begin(total);
  const range = from > 0 ? { "content-range": `bytes ${from}-${total - 1}/${total}` } : {};
  response.writeHead(from > 0 ? 206 : 200, { etag: '"bench"', "content-length": total - from, ...range });
  let at = from;
  const more = () => {
    while (at < total) {
      const part = at < head.length ? head.subarray(at) : filler.subarray(0, total - at);
      at += part.length;
      if (!response.write(part)) return void response.once("drain", more);
    }
    response.end();
  };
  more();
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
