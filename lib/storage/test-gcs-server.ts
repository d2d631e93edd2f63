import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { crc32c, resumableUploads } from "./test-gcs-uploads";
import { testServiceAccount } from "./test-service-account";

type Kind = { contentType?: string | undefined; metadata: Record<string, string> };
type GcsObject = Kind & { bytes: Buffer; generation: number };
export type GcsServer = {
  url: string;
  /** For GOOGLE_APPLICATION_CREDENTIALS. */
  keyFile: string;
  objects: Map<string, GcsObject>;
  /** How many uploads were begun and neither ended nor cancelled. */
  waiting(): number;
  /** Where set, the status with which a request is refused instead of done. */
  refusal: ((method: string, path: string) => number | undefined) | undefined;
  /** Whether a request brings bytes of a local file that is taken over. */
  isPiece(method: string, path: string): boolean;
  close(): void;
};

const REASONS: Record<number, string> = { 400: "invalid", 401: "authError", 404: "notFound", 429: "rateLimitExceeded" };
const MAX_SOURCES = 32;
/** Values are strings, whatever was sent; null takes a key away. */
const metadataShape = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).default({});
const resourceShape = z.object({ contentType: z.string().optional(), metadata: metadataShape });
const composeShape = z.object({
  destination: resourceShape,
  sourceObjects: z.array(z.object({ name: z.string(), generation: z.number().optional() })).max(MAX_SOURCES),
});

/** As much of GCS's JSON API as the product and its libraries speak, in memory, for calls of a service account. */
export async function startGcsServer(): Promise<GcsServer> {
  const account = testServiceAccount();
  const objects: GcsServer["objects"] = new Map();
  const { handle, waiting } = bucket(objects);
  const server = createServer((request, response) => {
    const status = account.isCalling(request.headers.authorization)
      ? made.refusal?.(request.method ?? "", request.url ?? "")
      : 401;
    if (status !== undefined) {
      request.resume();
      return refuse(response, status);
    }
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
    account.remove();
  };
  const url = `gs://bucket?endpoint=http://127.0.0.1:${port}`;
  const made: GcsServer = {
    url,
    keyFile: account.path,
    objects,
    waiting,
    isPiece: pieces(),
    refusal: undefined,
    close,
  };
  return made;
}

/** The note beside an object is brought the same way. To be asked of every request, in turn. */
function pieces(): GcsServer["isPiece"] {
  let isNote = false;
  return (method, path) => {
    if (!path.startsWith("/upload/")) return false;
    if (method === "POST") isNote = path.includes(".info");
    return method === "PUT" && !isNote;
  };
}

function say(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers });
  response.end(JSON.stringify(body));
}
function refuse(response: ServerResponse, code: number): void {
  const message = REASONS[code] ?? "backendError";
  say(response, code, { error: { code, message, errors: [{ message, domain: "global", reason: message }] } });
}
const merged = (kind: Kind | undefined, given: z.infer<typeof resourceShape>): Kind => {
  const metadata = { ...kind?.metadata };
  for (const [key, value] of Object.entries(given.metadata)) {
    if (value === null) delete metadata[key];
    else metadata[key] = String(value);
  }
  return { contentType: given.contentType ?? kind?.contentType, metadata };
};

function bucket(objects: GcsServer["objects"]) {
  let generation = 1;
  const store = (name: string, bytes: Buffer, kind: Kind) =>
    void objects.set(name, { ...kind, bytes, generation: ++generation });
  const uploads = resumableUploads<Kind>(store);
  const resource = (name: string) => {
    const { bytes, metadata, ...object } = objects.get(name) ?? { bytes: Buffer.alloc(0), metadata: {}, generation: 0 };
    return {
      kind: "storage#object",
      bucket: "bucket",
      name,
      ...object,
      generation: String(object.generation),
      size: String(bytes.length),
      crc32c: crc32c(bytes),
      // As GCS does: an object without any has no such field.
      ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
    };
  };

  async function upload(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
    const session = query.get("upload_id");
    if (session === null) {
      const given = resourceShape.parse(await json(request));
      const contentType = request.headers["x-upload-content-type"];
      const kind = merged(typeof contentType === "string" ? { contentType, metadata: {} } : undefined, given);
      const id = uploads.begin(query.get("name") ?? "", kind);
      const place = `http://${request.headers.host}/upload/storage/v1/b/bucket/o?uploadType=resumable&upload_id=${id}`;
      return say(response, 200, {}, { location: place });
    }
    if (request.method === "DELETE") {
      // A status of GCS' own: the upload was cancelled.
      return refuse(response, uploads.cancel(session) ? 499 : 404);
    }
    const verdict = await uploads.take(session, request);
    if (verdict === null) return void response.destroy();
    if (verdict.status === 200) return say(response, 200, resource(verdict.name));
    if (verdict.status !== 308) return refuse(response, verdict.status);
    response.writeHead(308, verdict.kept > 0 ? { range: `bytes=0-${verdict.kept - 1}` } : {}).end();
  }

  async function compose(request: IncomingMessage, response: ServerResponse, name: string, on: string | null) {
    if (on !== null && Number(on) !== objects.get(name)?.generation) return refuse(response, 412);
    const { destination, sourceObjects } = composeShape.parse(await json(request));
    const sources = sourceObjects.map((source) => {
      const object = objects.get(source.name);
      return source.generation === undefined || source.generation === object?.generation ? object : undefined;
    });
    if (sources.includes(undefined)) return refuse(response, 404);
    const bytes = sources.flatMap((source) => (source ? [source.bytes] : []));
    store(name, Buffer.concat(bytes), merged(undefined, destination));
    say(response, 200, resource(name));
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://gcs");
    if (url.pathname === "/upload/storage/v1/b/bucket/o") return upload(request, response, url.searchParams);
    const [, encoded, verb] = /^\/storage\/v1\/b\/bucket\/o\/([^/]+)(?:\/(compose))?$/.exec(url.pathname) ?? [];
    if (encoded === undefined) return refuse(response, 404);
    const name = decodeURIComponent(encoded);
    if (verb === "compose") return compose(request, response, name, url.searchParams.get("ifGenerationMatch"));
    const found = objects.get(name);
    if (!found) return refuse(response, 404);
    if (request.method === "DELETE") {
      objects.delete(name);
      return void response.writeHead(204).end();
    }
    if (request.method === "PATCH") {
      objects.set(name, { ...found, ...merged(found, resourceShape.parse(await json(request))) });
      return say(response, 200, resource(name));
    }
    if (url.searchParams.get("alt") !== "media") return say(response, 200, resource(name));
    sendBytes(request, response, found);
  };
  return { handle, waiting: uploads.waiting };
}

function sendBytes(request: IncomingMessage, response: ServerResponse, { bytes, contentType }: GcsObject): void {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  if (from !== undefined && Number(from) >= bytes.length) return void response.writeHead(416).end();
  const part = from === undefined ? bytes : bytes.subarray(Number(from), to ? Number(to) + 1 : undefined);
  response.writeHead(from === undefined ? 200 : 206, {
    "content-type": contentType ?? "application/octet-stream",
    "content-length": part.length,
    "x-goog-stored-content-encoding": "identity",
    "x-goog-hash": `crc32c=${crc32c(bytes)}`,
    ...(from === undefined
      ? {}
      : { "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` }),
  });
  response.end(part);
}
