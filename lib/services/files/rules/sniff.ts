import type { Container } from "./limits";

/** What bytes are: a container that we take, or the name of what we do not. */
export type Sniffed = { container: Container } | { other: string };

const ascii = (head: Uint8Array, start: number, end: number) => String.fromCharCode(...head.subarray(start, end));
const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/** Says what a file is by its first bytes (4 KiB are enough), whatever its name. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { other: "an empty file" };
  if (starts(head, 0xff, 0xd8, 0xff)) return { container: "jpeg" };
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { container: "png" };
  if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) return matroska(head);
  return isoMedia(head) ?? { other: otherKind(head) };
}

/** EBML: the element DocType (42 82) holds `webm` or `matroska`. */
function matroska(head: Uint8Array): Sniffed {
  const text = ascii(head, 0, 256);
  const at = text.indexOf("\x42\x82");
  const length = (head[at + 2] ?? 0x80) & 0x7f;
  const type = at < 0 ? "" : text.slice(at + 3, at + 3 + length).replace(/\0+$/, "");
  if (type === "webm") return { container: "webm" };
  return type === "matroska" ? { container: "mkv" } : { other: "an EBML file of an unknown kind" };
}

const BRANDS: Record<string, string> = {
  "M4A ": "an M4A audio file",
  "M4B ": "an M4B audio book",
  heic: "a HEIC picture",
  heix: "a HEIC picture",
  mif1: "a HEIF picture",
  msf1: "a HEIF picture sequence",
  avif: "an AVIF picture",
  avis: "an AVIF picture sequence",
  "crx ": "a Canon raw picture",
  "jp2 ": "a JPEG 2000 picture",
};

/** Files of old QuickTime programs begin with any of its boxes. */
const QUICKTIME_BOXES = new Set(["moov", "mdat", "wide", "pnot", "skip", "free"]);

function isoMedia(head: Uint8Array): Sniffed | undefined {
  const box = ascii(head, 4, 8);
  if (box === "ftyp") {
    const brand = ascii(head, 8, 12);
    const other = brand.startsWith("3g") ? "a 3GP video" : BRANDS[brand];
    if (other) return { other };
    return { container: brand === "qt  " ? "mov" : "mp4" };
  }
  return QUICKTIME_BOXES.has(box) ? { container: "mov" } : undefined;
}

const SIGNATURES: readonly [test: (head: Uint8Array) => boolean, name: string][] = [
  [(head) => ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "AVI ", "an AVI video"],
  [(head) => ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP", "a WebP picture"],
  [(head) => ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WAVE", "a WAV audio file"],
  [(head) => ascii(head, 0, 3) === "FLV", "a Flash video"],
  [(head) => starts(head, 0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11), "a Windows Media file"],
  [(head) => starts(head, 0x00, 0x00, 0x01, 0xba) || starts(head, 0x00, 0x00, 0x01, 0xb3), "an MPEG-1 or MPEG-2 video"],
  [(head) => head[0] === 0x47 && head[188] === 0x47 && head[376] === 0x47, "an MPEG transport stream"],
  [(head) => head[4] === 0x47 && head[196] === 0x47 && head[388] === 0x47, "an AVCHD (M2TS) video"],
  [(head) => ascii(head, 0, 4) === "OggS", "an Ogg file"],
  [(head) => ascii(head, 0, 4) === "fLaC", "a FLAC audio file"],
  [
    (head) => ascii(head, 0, 3) === "ID3" || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
    "an MP3 audio file",
  ],
  [(head) => ascii(head, 0, 4) === "GIF8", "a GIF picture"],
  [(head) => ascii(head, 0, 2) === "BM", "a bitmap picture"],
  [(head) => starts(head, 0x49, 0x49, 0x2a, 0x00) || starts(head, 0x4d, 0x4d, 0x00, 0x2a), "a TIFF picture"],
  [(head) => ascii(head, 0, 5) === "%PDF-", "a PDF document"],
  [(head) => starts(head, 0x50, 0x4b, 0x03, 0x04), "a ZIP archive"],
  [(head) => ascii(head, 0, 4) === "Rar!", "a RAR archive"],
  [(head) => starts(head, 0x37, 0x7a, 0xbc, 0xaf), "a 7z archive"],
  [(head) => starts(head, 0x1f, 0x8b), "a gzip archive"],
  [(head) => starts(head, 0x4d, 0x5a), "a Windows program"],
  [(head) => starts(head, 0x7f, 0x45, 0x4c, 0x46), "a Linux program"],
  [(head) => /^\s*(<!doctype html|<html)/i.test(ascii(head, 0, 512)), "a web page"],
  [(head) => /^\s*[[{]/.test(ascii(head, 0, 64)) && isText(head), "a JSON text"],
  [(head) => /^\s*#EXTM3U/.test(ascii(head, 0, 64)), "a playlist (M3U8), not a video"],
  [isText, "a text file"],
];

/** No bytes that texts have not: controls other than tab and line ends. */
function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}

const otherKind = (head: Uint8Array) => SIGNATURES.find(([test]) => test(head))?.[1] ?? "a file of an unknown kind";
