/** The file's name in tus' `Upload-Metadata` (`filename <base64>,filetype <base64>`), or null. */
export function fileNameOf(header: string | null): string | null {
  for (const pair of (header ?? "").split(",")) {
    const [key, value] = pair.trim().split(" ");
    if (key !== "filename" && key !== "name") continue;
    if (value === undefined || !/^[\d+/A-Za-z]+={0,2}$/.test(value) || value.length % 4 !== 0) return null;
    return new TextDecoder().decode(Uint8Array.from(atob(value), (char) => char.charCodeAt(0)));
  }
  return null;
}
