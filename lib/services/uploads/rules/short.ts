/** Since 2024-10-15: at most three minutes, and not wider than high. The API has no field for it. */
const SHORT_MS = 180_000;

export type ShortVerdict = { kind: "short" | "long" | "unknown"; reason: string };

type Facts = { durationMs: number | null; width: number | null; height: number | null };

/** Whether YouTube will show a file as a Short, and why. Sizes as shown, after rotation. */
export function judgeShort({ durationMs, width, height }: Facts): ShortVerdict {
  if (durationMs !== null && durationMs > SHORT_MS) {
    return { kind: "long", reason: `It lasts ${inWords(durationMs)}; a Short has at most 3 minutes.` };
  }
  const isWide = width !== null && height !== null && width > height;
  if (isWide)
    return { kind: "long", reason: `It is wider (${width}) than high (${height}); a Short is upright or square.` };
  if (durationMs === null || width === null || height === null) {
    return { kind: "unknown", reason: "Its length or its picture size is not known." };
  }
  const shape = width === height ? "square" : "upright";
  return { kind: "short", reason: `It is ${shape} (${width}×${height}) and lasts ${inWords(durationMs)}.` };
}

/** `3:07`, `1:02:03`. */
export function inWords(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
