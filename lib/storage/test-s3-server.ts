import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export type S3Server = {
  url: string;
  objects: Map<string, Buffer>;
  uploads: Map<string, Map<number, Buffer>>;
  /** Where set, the status with which a request is refused instead of done. */
  refusal: ((method: string, path: string) => number | undefined) | undefined;
  /** Whether a request brings bytes of a local file that is taken over. */
  isPiece(method: string, path: string): boolean;
  close(): void;
};

/** As much of S3's protocol as the product speaks, in memory: objects, ranges, and uploads in parts with S3's own rules. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const server = createServer((request, response) => {
    const status = made.refusal?.(request.method ?? "", request.url ?? "");
    if (status !== undefined) {
      request.resume();
      return fault(response, status, "Refused");
    }
    handle(request, response, objects, uploads).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `s3://bucket?endpoint=http://127.0.0.1:${port}&region=test`;
  const isPiece = (method: string, path: string) => method === "PUT" && path.includes("partNumber=");
  const made: S3Server = { url, objects, uploads, isPiece, refusal: undefined, close };
  return made;
}

/** What was said of an object in its own headers. */
const metadata = new WeakMap<Buffer, Record<string, string>>();

const etag = (bytes: Buffer) => `"${createHash("md5").update(bytes).digest("hex")}"`;
const xml = (response: ServerResponse, body: string, status = 200) =>
  response.writeHead(status, { "content-type": "application/xml" }).end(`<?xml version="1.0"?>${body}`);
const fault = (response: ServerResponse, status: number, code: string) =>
  xml(response, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`, status);

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  objects: S3Server["objects"],
  uploads: S3Server["uploads"],
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://s3");
  const key = decodeURIComponent(url.pathname.replace(/^\/bucket\/?/, ""));
  const query = url.searchParams;
  const body = await buffer(request);
  if (!/^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.authorization ?? "")) {
    return void fault(response, 403, "AccessDenied");
  }
  if (query.has("uploads") || query.has("uploadId"))
    return parts(request, response, key, query, body, objects, uploads);
  if (query.has("delete")) {
    for (const [, name] of body.toString().matchAll(/<Key>([^<]+)<\/Key>/g)) objects.delete(name ?? "");
    return void xml(response, "<DeleteResult></DeleteResult>");
  }
  if (request.method === "PUT") {
    objects.set(key, body);
    const given = Object.entries(request.headers).filter(([name]) => name.startsWith("x-amz-meta-"));
    metadata.set(body, Object.fromEntries(given) as Record<string, string>);
    return void response.writeHead(200, { etag: etag(body) }).end();
  }
  if (request.method === "DELETE") {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const found = objects.get(key);
  if (!found)
    return void (request.method === "HEAD" ? response.writeHead(404).end() : fault(response, 404, "NoSuchKey"));
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const part = from === undefined ? found : found.subarray(Number(from), to ? Number(to) + 1 : undefined);
  const range =
    from === undefined ? {} : { "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${found.length}` };
  response.writeHead(from === undefined ? 200 : 206, {
    etag: etag(found),
    "content-length": part.length,
    ...range,
    ...metadata.get(found),
  });
  response.end(request.method === "HEAD" ? undefined : part);
}

async function parts(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  query: URLSearchParams,
  body: Buffer,
  objects: S3Server["objects"],
  uploads: S3Server["uploads"],
): Promise<void> {
  if (query.has("uploads")) {
    const made = randomUUID();
    uploads.set(made, new Map());
    const result = `<Bucket>bucket</Bucket><Key>${key}</Key><UploadId>${made}</UploadId>`;
    return void xml(response, `<InitiateMultipartUploadResult>${result}</InitiateMultipartUploadResult>`);
  }
  const id = query.get("uploadId") ?? "";
  const upload = uploads.get(id);
  if (!upload) return void fault(response, 404, "NoSuchUpload");
  if (request.method === "PUT") {
    upload.set(Number(query.get("partNumber")), body);
    return void response.writeHead(200, { etag: etag(body) }).end();
  }
  if (request.method === "DELETE") {
    uploads.delete(id);
    return void response.writeHead(204).end();
  }
  const sorted = [...upload].toSorted(([a], [b]) => a - b);
  if (request.method === "GET") {
    const list = sorted.map(
      ([number, bytes]) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${etag(bytes)}</ETag><Size>${bytes.length}</Size></Part>`,
    );
    return void xml(response, `<ListPartsResult><IsTruncated>false</IsTruncated>${list.join("")}</ListPartsResult>`);
  }
  // As S3 does: every part but the last has at least 5 MiB.
  if (sorted.slice(0, -1).some(([, bytes]) => bytes.length < 5 * 1024 * 1024)) {
    return void fault(response, 400, "EntityTooSmall");
  }
  const whole = Buffer.concat(sorted.map(([, bytes]) => bytes));
  objects.set(key, whole);
  uploads.delete(id);
  xml(response, `<CompleteMultipartUploadResult><ETag>${etag(whole)}</ETag></CompleteMultipartUploadResult>`);
}
