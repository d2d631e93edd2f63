/** Where media lie, as STORAGE_URL says it. */
export type StorageLocation =
  | { kind: "file"; folder: string }
  | { kind: "s3"; bucket: string; region: string; endpoint?: string }
  | { kind: "gs"; bucket: string; endpoint?: string };

const BUCKET = /^[a-z0-9][a-z0-9._-]{1,220}$/;

/** Reads `file:///folder`, `s3://bucket?endpoint=…&region=…` or `gs://bucket?endpoint=…`; null where it is none of them. */
export function parseStorageUrl(text: string): StorageLocation | null {
  if (text.startsWith("file://")) return fileLocation(text.slice("file://".length));
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const bucket = decodeURIComponent(url.hostname);
  if (!BUCKET.test(bucket) || !["", "/"].includes(url.pathname) || url.username !== "") return null;
  const endpoint = url.searchParams.get("endpoint") || undefined;
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? "")) return null;
  const place = { bucket, ...(endpoint === undefined ? {} : { endpoint }) };
  if (url.protocol === "s3:") return { kind: "s3", region: url.searchParams.get("region") || "us-east-1", ...place };
  return url.protocol === "gs:" ? { kind: "gs", ...place } : null;
}

/** The rest of a file address is a path, also a relative one, as DATA_DIR may be. */
function fileLocation(path: string): StorageLocation | null {
  try {
    const folder = decodeURIComponent(path);
    return folder.replace(/\/+$/, "") === "" ? null : { kind: "file", folder };
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
