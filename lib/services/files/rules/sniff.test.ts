import { expect, test } from "vitest";
import { cleanFileName } from "./limits";
import { sniff } from "./sniff";

const box = (type: string, rest = "") => Buffer.from(`\0\0\0\x20${type}${rest}\0\0\0\0isomiso2`, "latin1");
const ebml = (type: string) =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0x82, 0x80 + type.length]),
    Buffer.from(type),
  ]);
const packets = (first: number, size: number) => {
  const bytes = Buffer.alloc(600, 0x01);
  for (let at = first; at < bytes.length; at += size) bytes[at] = 0x47;
  return bytes;
};

test.each([
  ["mp4", box("ftyp", "isom")],
  ["mp4", box("ftyp", "mp42")],
  ["mp4", box("ftyp", "M4V ")],
  ["mov", box("ftyp", "qt  ")],
  ["mov", box("moov")],
  ["mov", box("wide")],
  ["webm", ebml("webm")],
  ["mkv", ebml("matroska")],
  ["jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ["png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
])("%s is taken", (container, head) => expect(sniff(head)).toEqual({ container }));

test.each([
  ["an empty file", Buffer.alloc(0)],
  ["an AVI video", Buffer.from("RIFF\0\0\0\0AVI LIST")],
  ["a WebP picture", Buffer.from("RIFF\0\0\0\0WEBPVP8 ")],
  ["a Flash video", Buffer.from("FLV\x01\x05")],
  ["a 3GP video", box("ftyp", "3gp5")],
  ["an M4A audio file", box("ftyp", "M4A ")],
  ["a HEIC picture", box("ftyp", "heic")],
  ["a Windows Media file", Buffer.from([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11])],
  ["an MPEG-1 or MPEG-2 video", Buffer.from([0x00, 0x00, 0x01, 0xba])],
  ["an MPEG transport stream", packets(0, 188)],
  ["an AVCHD (M2TS) video", packets(4, 192)],
  ["an MP3 audio file", Buffer.from("ID3\x04")],
  ["a GIF picture", Buffer.from("GIF89a")],
  ["a PDF document", Buffer.from("%PDF-1.7")],
  ["a ZIP archive", Buffer.from("PK\x03\x04")],
  ["a web page", Buffer.from("\n<!DOCTYPE html><html>")],
  ["a JSON text", Buffer.from('{"error":"not found"}')],
  ["a playlist (M3U8), not a video", Buffer.from("#EXTM3U\n#EXT-X-VERSION:3")],
  ["a text file", Buffer.from("Привет, мир")],
  ["a file of an unknown kind", Buffer.from([0x00, 0x01, 0x02, 0x03])],
  ["an EBML file of an unknown kind", ebml("other")],
])("%s is refused by its name", (other, head) => expect(sniff(head)).toEqual({ other }));

test("a file's name is shown without its folders and control characters", () => {
  expect(cleanFileName("C:\\fakepath\\кино\u0007.mp4")).toBe("кино.mp4");
  expect(cleanFileName("../../etc/passwd")).toBe("passwd");
  expect(cleanFileName(null)).toBe("file");
  expect([...cleanFileName("😀".repeat(300))]).toHaveLength(255);
});
