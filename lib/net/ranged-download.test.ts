import { createHash, randomBytes } from "node:crypto";
import dns from "node:dns";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type DownloadOptions, rangedDownload } from "./ranged-download";

// A real server on loopback that misbehaves as servers do.

const file = randomBytes(3_000_000);
const other = randomBytes(3_000_000);
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let folder: string;
let path: string;
let servers: Server[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "creatorscope-download-"));
  path = join(folder, "file.part");
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
  await rm(folder, { recursive: true, force: true });
});

type Asked = { range: string | undefined; ifRange: string | undefined; encoding: string | undefined };

async function serve(listener: RequestListener): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { range, "if-range": ifRange, "accept-encoding": encoding } = request.headers;
    asked.push({ range, ifRange: ifRange === undefined ? undefined : String(ifRange), encoding: String(encoding) });
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/video.mp4`, asked };
}

/** An orderly answer from where it was asked for. */
function answerRange(request: IncomingMessage, response: ServerResponse, bytes = file, etag = '"one"'): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const isSame = (request.headers["if-range"] ?? etag) === etag;
  const headers = { etag, "accept-ranges": "bytes" };
  if (from === 0 || !isSame)
    return void response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
  if (from >= bytes.length) return void response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
  const range = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
  response.writeHead(206, { ...headers, "content-range": range, "content-length": bytes.length - from });
  response.end(bytes.subarray(from));
}

/** Sends the head of the whole file and only so much of its body, then cuts the line. */
function cutAfter(response: ServerResponse, bytes: number, headers: Record<string, string> = { etag: '"one"' }): void {
  response.writeHead(200, { ...headers, "content-length": file.length });
  response.write(file.subarray(0, bytes), () => response.destroy());
}

const fetched = (url: string, options: Partial<DownloadOptions> = {}) =>
  rangedDownload({
    url,
    path,
    until: new Date(Date.now() + 20_000),
    maxBytes: 10_000_000,
    timeoutSec: 60,
    allowPrivateHosts: true,
    ...options,
  });
const onDisk = async () => hash(await readFile(path));

describe("a download", () => {
  it("comes whole, asked for as it is", async () => {
    const { url, asked } = await serve(answerRange);
    let seen = 0;
    const totals: number[] = [];
    const result = await fetched(url, {
      onBytes: (received) => {
        seen = received;
      },
      onTotal: async (total) => void totals.push(total),
    });
    expect(result).toEqual({ done: true, received: file.length, total: file.length });
    expect([await onDisk(), seen, totals]).toEqual([hash(file), file.length, [file.length]]);
    expect(asked).toEqual([{ range: undefined, ifRange: undefined, encoding: "identity" }]);
  });

  it("goes on after a cut, if it is still the same file", async () => {
    let calls = 0;
    const { url, asked } = await serve((request, response) => {
      calls += 1;
      if (calls === 1) cutAfter(response, 1_000_000);
      else answerRange(request, response);
    });
    await fetched(url);
    expect(await onDisk()).toBe(hash(file));
    expect(asked).toHaveLength(2);
    expect(asked[1]).toMatchObject({ ifRange: '"one"' });
    expect(asked[1]?.range).toMatch(/^bytes=[1-9]\d+-$/);
  });

  it("goes on in another call, where the first one's time was over", async () => {
    const { url, asked } = await serve((request, response) => {
      if (request.headers.range !== undefined) return answerRange(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": file.length });
      response.write(file.subarray(0, 500_000));
    });
    const first = await fetched(url, { until: new Date(Date.now() + 2_000) });
    expect(first).toEqual({ done: false, received: 500_000, total: file.length });
    expect(await fetched(url)).toMatchObject({ done: true });
    expect([await onDisk(), asked[1]?.range]).toEqual([hash(file), "bytes=500000-"]);
  });

  it("begins anew when the source has another file by then", async () => {
    let calls = 0;
    const { url } = await serve((request, response) => {
      calls += 1;
      if (calls === 1) cutAfter(response, 1_000_000);
      else answerRange(request, response, other, '"two"');
    });
    await fetched(url);
    expect(await onDisk()).toBe(hash(other));
  });

  it("begins anew when the source overlooks If-Range and goes on with another file", async () => {
    let calls = 0;
    const { url, asked } = await serve((request, response) => {
      calls += 1;
      if (calls === 1) return cutAfter(response, 1_000_000);
      delete request.headers["if-range"];
      answerRange(request, response, other, '"two"');
    });
    await fetched(url);
    expect(await onDisk()).toBe(hash(other));
    expect(asked).toHaveLength(3);
  });

  it("begins anew when the source knows no ranges and answers 200", async () => {
    let calls = 0;
    const { url } = await serve((_request, response) => {
      calls += 1;
      if (calls === 1) return cutAfter(response, 1_000_000, {});
      response.writeHead(200, { "content-length": file.length }).end(file);
    });
    await fetched(url);
    expect(await onDisk()).toBe(hash(file));
  });

  it("takes ranges of ranges: a source that gives a piece at a time", async () => {
    const { url, asked } = await serve((request, response) => {
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
      const to = Math.min(from + 999_999, file.length - 1);
      const headers = { etag: '"one"', "content-range": `bytes ${from}-${to}/${file.length}` };
      response.writeHead(206, { ...headers, "content-length": to - from + 1 }).end(file.subarray(from, to + 1));
    });
    await fetched(url);
    expect([await onDisk(), asked.length]).toEqual([hash(file), 3]);
  });

  it("ends without a length when the body ends, and knows it was whole when asked again", async () => {
    const { url } = await serve((request, response) => {
      if (request.headers.range !== undefined) return answerRange(request, response);
      response.writeHead(200);
      response.end(file);
    });
    expect(await fetched(url)).toEqual({ done: true, received: file.length, total: file.length });
    expect(await fetched(url)).toMatchObject({ done: true });
    expect(await onDisk()).toBe(hash(file));
  });

  it("is complete with its last byte, whether or not the source hangs on after it", async () => {
    const { url } = await serve((_request, response) => {
      const range = `bytes 0-${file.length - 1}/${file.length}`;
      response.writeHead(206, { "content-range": range, "transfer-encoding": "chunked" });
      response.write(file);
    });
    expect(await fetched(url, { idleMs: 60_000 })).toMatchObject({ done: true, received: file.length });
    expect(await onDisk()).toBe(hash(file));
  });
});

describe("a source that misbehaves", () => {
  it("announces more than it has: never taken for whole", async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { "content-length": file.length + 10 });
      response.write(file, () => response.destroy());
    });
    await expect(fetched(url, { maxFailures: 2 })).rejects.toMatchObject({ code: "source_unreachable" });
  });

  it("sends more than a range that it announced: cut at the announced end", async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(206, { "content-range": `bytes 0-${file.length - 1}/${file.length}` });
      response.end(Buffer.concat([file, Buffer.from("more")]));
    });
    await fetched(url);
    expect(await onDisk()).toBe(hash(file));
  });

  it.each([
    ["two lengths", { "content-range": "bytes 0-99/100", "content-length": "50" }],
    ["an end beyond the whole", { "content-range": "bytes 0-100/100" }],
    ["no range", {}],
  ])("contradicts itself: %s", async (_name, headers) => {
    const { url } = await serve((_request, response) => response.writeHead(206, headers).end("x".repeat(50)));
    await expect(fetched(url, { maxFailures: 1 })).rejects.toMatchObject({ code: "source_inconsistent" });
  });

  it("begins its partial answers elsewhere, for ever: given up", async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(206, { "content-range": `bytes 7-${file.length - 1}/${file.length}` }).end(),
    );
    await expect(fetched(url, { maxFailures: 2 })).rejects.toMatchObject({ code: "source_inconsistent" });
  });

  it("falls silent: asked again for the rest", async () => {
    let calls = 0;
    const { url, asked } = await serve((request, response) => {
      calls += 1;
      if (calls > 1) return answerRange(request, response);
      response.writeHead(200, { etag: '"one"', "content-length": file.length });
      response.write(file.subarray(0, 100_000));
    });
    await fetched(url, { idleMs: 200 });
    expect([await onDisk(), asked[1]?.range]).toEqual([hash(file), "bytes=100000-"]);
  });

  it("compresses although it was asked not to: refused", async () => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end("x"),
    );
    await expect(fetched(url)).rejects.toMatchObject({ code: "source_encoded" });
  });

  it.each([
    [404, "source_not_found"],
    [410, "source_not_found"],
    [403, "source_forbidden"],
    [204, "source_refused"],
  ])("answers %d: given up at once", async (status, code) => {
    const { url, asked } = await serve((_request, response) => response.writeHead(status).end());
    await expect(fetched(url)).rejects.toMatchObject({ code, retryable: false });
    expect(asked).toHaveLength(1);
  });

  it("is overloaded for a moment: asked again, and what came before is kept", async () => {
    let calls = 0;
    const { url, asked } = await serve((request, response) => {
      calls += 1;
      if (calls === 1) cutAfter(response, 1_000_000);
      else if (calls === 2) response.writeHead(503, { "retry-after": "0" }).end();
      else answerRange(request, response);
    });
    await fetched(url);
    expect([await onDisk(), asked.length]).toEqual([hash(file), 3]);
    expect(asked[2]?.range).toMatch(/^bytes=[1-9]/);
  });

  it("cannot be reached: said after some tries", async () => {
    await expect(fetched("http://127.0.0.1:9/", { maxFailures: 2 })).rejects.toMatchObject({
      code: "source_unreachable",
      retryable: true,
    });
  });
});

describe("limits", () => {
  it("a size that is announced too large costs no byte, one that is not announced is cut", async () => {
    const { url } = await serve(answerRange);
    await expect(fetched(url, { maxBytes: 1_000 })).rejects.toMatchObject({ code: "download_too_large" });
    const silent = await serve((_request, response) => response.writeHead(200).end(file));
    await expect(fetched(silent.url, { maxBytes: 1_000 })).rejects.toMatchObject({ code: "download_too_large" });
    expect((await stat(path)).size).toBeLessThan(200_000);
  });

  it("a refusal of the caller's goes up as it is", async () => {
    const { url, asked } = await serve(answerRange);
    const refusal = new Error("no room");
    const refused = fetched(url, { onTotal: () => Promise.reject(refusal) });
    await expect(refused).rejects.toBe(refusal);
    const stopped = fetched(url, {
      onBytes: () => {
        throw refusal;
      },
    });
    await expect(stopped).rejects.toBe(refusal);
    expect(asked).toHaveLength(2);
  });

  it("the time of all calls together", async () => {
    const { url } = await serve(answerRange);
    const known = { url, startedAt: Date.now() - 61_000, etag: null, lastModified: null, total: null };
    await writeFile(`${path}.json`, JSON.stringify(known));
    await expect(fetched(url)).rejects.toMatchObject({ code: "download_timeout" });
  });

  it("an abort while its size is weighed, before anybody reads, ends it as well", async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { "content-length": file.length });
      response.write(file.subarray(0, 10_000));
    });
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const onTotal = async () => {
      controller.abort(reason);
      await new Promise((goOn) => setImmediate(goOn));
    };
    await expect(fetched(url, { onTotal, signal: controller.signal })).rejects.toBe(reason);
  });

  it("an abort stops the bytes at once, and what came stays", async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { "content-length": file.length });
      response.write(file.subarray(0, 300_000));
    });
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const running = fetched(url, {
      signal: controller.signal,
      onBytes: (received) => {
        if (received === 300_000) controller.abort(reason);
      },
    });
    await expect(running).rejects.toBe(reason);
    expect((await stat(path)).size).toBe(300_000);
  });
});

type Resolved = (error: null, addresses: { address: string; family: number }[]) => void;

describe("private networks", () => {
  const closed = { allowPrivateHosts: false, maxFailures: 1 };

  it.each([
    "http://127.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://0.0.0.0:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/",
    "http://localhost:{port}/",
    "http://user:password@127.0.0.1:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://192.168.0.1/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
  ])("%s is not connected to", async (pattern) => {
    const { url, asked } = await serve(answerRange);
    const address = pattern.replace("{port}", new URL(url).port);
    await expect(fetched(address, closed)).rejects.toMatchObject({ code: "source_private", retryable: false });
    expect(asked).toEqual([]);
  });

  it.each(["file:///etc/passwd", "ftp://example.com/x", "gopher://127.0.0.1/"])(
    "%s is no scheme of ours",
    async (url) => {
      await expect(fetched(url, closed)).rejects.toMatchObject({ code: "source_private" });
    },
  );

  it.each([["127.0.0.1"], ["93.184.216.34", "127.0.0.1"]])(
    "a name that resolves to %s %s at the moment of the connection is not connected to",
    async (...addresses) => {
      const { url, asked } = await serve(answerRange);
      const answer = addresses.map((address) => ({ address, family: 4 }));
      const lookup = vi
        .spyOn(dns, "lookup")
        .mockImplementation(((_host: string, _options: object, done: Resolved) =>
          done(null, answer)) as typeof dns.lookup);
      const address = `http://rebind.example.test:${new URL(url).port}/`;
      await expect(fetched(address, closed)).rejects.toMatchObject({ code: "source_private" });
      expect([asked, lookup.mock.calls.length]).toEqual([[], 1]);
      lookup.mockRestore();
    },
  );

  it("a redirect into one is refused, though the first address was allowed", async () => {
    // Only the second hop is looked at here: the first would have to be a public server.
    const { requireFetchable } = await import("./public-address");
    expect(() => requireFetchable(new URL("http://169.254.169.254/"), false)).toThrow("not a public address");
    const { url } = await serve((_request, response) =>
      response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    );
    await expect(fetched(url)).rejects.toMatchObject({ code: "source_private" });
    const circle = await serve((_request, response) => response.writeHead(302, { location: "/" }).end());
    await expect(fetched(circle.url)).rejects.toMatchObject({ code: "too_many_redirects" });
  });

  it("redirects are followed where they may be", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/there") answerRange(request, response);
      else response.writeHead(307, { location: "/there" }).end();
    });
    await fetched(url);
    expect(await onDisk()).toBe(hash(file));
  });
});
