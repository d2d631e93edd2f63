/** A pasted address of a file: http or https with a host, at most 2,000 characters; null for anything else. */
export function parseSourceUrl(text: string): URL | null {
  const url = text.length <= 2_000 ? URL.parse(text.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === "") return null;
  url.hash = "";
  return url;
}

/** The last part of an address's path, as a file's name; null where there is none. */
export function nameOfUrl(url: URL): string | null {
  return decoded(url.pathname.split("/").at(-1) ?? "") || null;
}

/** The file's name in `Content-Disposition` (RFC 6266, also the extended form), or null. */
export function nameOfDisposition(header: string | undefined): string | null {
  const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;]+)/i.exec(header ?? "")?.[1];
  if (extended) return decoded(extended.trim());
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header ?? "");
  return plain?.[1]?.replace(/\\(.)/g, "$1") ?? plain?.[2] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
