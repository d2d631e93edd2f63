import sharp from "sharp";
import { chance, pick } from "./ids";

const SIZES: Record<string, [number, number]> = {
  default: [120, 90],
  mqdefault: [320, 180],
  hqdefault: [480, 360],
  sddefault: [640, 480],
};

/** A picture of its own for each id: two colours, a hill line and a sun. */
function drawing(id: string, width: number, height: number): Buffer {
  const hue = pick(`hue:${id}`, 0, 359);
  const points = Array.from(
    { length: 7 },
    (_, i) => `${(i * width) / 6},${height * (0.45 + 0.4 * chance(`hill:${id}:${i}`))}`,
  );
  const sun = {
    x: width * chance(`x:${id}`),
    y: height * 0.4 * chance(`y:${id}`),
    r: height * (0.08 + 0.1 * chance(`r:${id}`)),
  };
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue},62%,58%)"/>
<stop offset="1" stop-color="hsl(${(hue + 70) % 360},58%,34%)"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#g)"/>
<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="hsl(${(hue + 40) % 360},90%,84%)" fill-opacity="0.85"/>
<polygon points="0,${height} ${points.join(" ")} ${width},${height}" fill="hsl(${(hue + 110) % 360},45%,22%)" fill-opacity="0.7"/>
</svg>`);
}

export type Picture = { type: string; body: Buffer };

/** `/vi/ID/NAME.jpg` and `/avatar/ID-sSIZE.png`; `null` for another path. */
export async function pictureAt(path: string): Promise<Picture | null> {
  const [, id, name] = /^\/vi\/([\w-]{1,64})\/(\w+)\.jpg$/.exec(path) ?? [];
  const size = name ? SIZES[name] : undefined;
  if (id && size)
    return {
      type: "image/jpeg",
      body: await sharp(drawing(id, ...size))
        .jpeg({ quality: 82 })
        .toBuffer(),
    };
  const [, owner, edge] = /^\/avatar\/([\w-]{1,64}?)-s(\d{2,3})\.png$/.exec(path) ?? [];
  if (!owner || !edge) return null;
  const pixels = Math.min(800, Number(edge));
  return {
    type: "image/png",
    body: await sharp(drawing(owner, pixels, pixels))
      .png()
      .toBuffer(),
  };
}
