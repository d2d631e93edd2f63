import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { storage } from "@/lib/storage/storage";
import { inspectMedia } from "./inspect-media";

const fixture = (name: string) => `e2e/fixtures/media/${name}`;

async function inspected(name: string) {
  await storage().put("test/file", createReadStream(fixture(name)));
  return inspectMedia("test/file");
}

async function refusal(bytes: Uint8Array) {
  await storage().put("test/file", Readable.from([bytes]));
  return inspectMedia("test/file").then(
    () => undefined,
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
}

describe("what a file is, is read from its bytes", () => {
  it.each([
    ["landscape.mp4", "mp4", 96, 54, "avc", "aac"],
    ["rotated.mp4", "mp4", 54, 96, "avc", "aac"],
    ["portrait.mov", "mov", 54, 96, "avc", null],
    ["landscape.webm", "webm", 96, 54, "vp8", "opus"],
    ["landscape.mkv", "mkv", 96, 54, "avc", "aac"],
  ])("%s", async (name, container, width, height, videoCodec, audioCodec) => {
    const found = await inspected(name);
    expect(found).toMatchObject({ container, width, height, videoCodec, audioCodec });
    expect(Math.abs((found.durationMs ?? 0) - 2_000)).toBeLessThan(150);
  });

  it.each([
    ["picture.jpg", "jpeg"],
    ["picture.png", "png"],
  ])("%s", async (name, container) => {
    expect(await inspected(name)).toMatchObject({ container, width: 64, height: 36, durationMs: null });
  });
});

describe("what cannot be taken is refused by its name", () => {
  it("another kind of video", async () => {
    expect(await refusal(await readFile(fixture("old.avi")))).toMatch(/^unsupported_media: This is an AVI video\./);
  });

  it("sound without a picture", async () => {
    expect(await refusal(await readFile(fixture("sound-only.mp4")))).toMatch(/^damaged_media: The file holds no video/);
  });

  it("a video that was cut short", async () => {
    const cut = "damaged_media: The file's inner tables cannot be read: it is cut short or damaged. Export it";
    for (const name of ["landscape.mp4", "portrait.mov"]) {
      const whole = await readFile(fixture(name));
      for (const length of [40, 1_500, whole.length - 1]) {
        expect(await refusal(whole.subarray(0, length)), `${name} ${length}`).toContain(cut);
      }
    }
  });

  it("a picture that was cut short", async () => {
    const whole = await readFile(fixture("picture.png"));
    expect(await refusal(whole.subarray(0, 20))).toMatch(/^damaged_media: The picture cannot be read/);
  });
});
