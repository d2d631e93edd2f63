import "server-only";
import sharp from "sharp";

const READ = new Set(["jpeg", "png", "webp", "gif", "heif", "avif"]);

export type Resized = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/** A picture of any common kind as WebP of at most `width`. Throws for what is none (SVG too: it can carry scripts and references). */
export async function resizeImage(source: Buffer, width: number): Promise<Resized> {
  const image = sharp(source, { limitInputPixels: 50_000_000, failOn: "error" });
  const { format } = await image.metadata();
  if (format === undefined || !READ.has(format))
    throw new Error(`${format ?? "unknown"} is not a kind of picture we read`);
  const { data, info } = await image
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
