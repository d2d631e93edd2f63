type Named = { workspace: string; table: string; period?: { from: string; to: string } | undefined; on: string };

/** `acme-videos-2026-05-01-2026-05-29`: whose, what, and of which days (`to` is the day after), else made on which day. */
export function exportFileName({ workspace, table, period, on }: Named): string {
  const days = period ? `${period.from}-${period.to}` : on;
  return [slug(workspace), table, days].filter((part) => part !== "").join("-");
}

/** Letters and digits of any script, joined by hyphens: nothing that a file system or a header could take for more. */
function slug(text: string): string {
  return text
    .normalize("NFC")
    .toWellFormed()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .toWellFormed()
    .replace(/\ufffd/g, "")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** RFC 6266: the name in full for who understands it, in ASCII for the others. */
export function contentDisposition(file: string): string {
  const ascii = file.replace(/[^\x20-\x7e]+/g, "_").replace(/["\\]/g, "_");
  const encoded = encodeURIComponent(file).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return ascii === file
    ? `attachment; filename="${file}"`
    : `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
