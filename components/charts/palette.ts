/** The tokens as a canvas needs them: concrete colours of the theme in force. */
export type Palette = {
  /** `color("var(--youtube)")`, optionally with an opacity. */
  color: (token: string, alpha?: number) => string;
  ink: string;
  muted: string;
  faint: string;
  grid: string;
  line: string;
  surface: string;
  font: string;
};

/** Paints one pixel and reads it back: the only way that turns any CSS colour (oklch too) into plain channels. */
export function readPalette(): Palette {
  const probe = document.createElement("span");
  document.body.append(probe);
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const cache = new Map<string, readonly [number, number, number, number]>();
  const channels = (token: string): readonly [number, number, number, number] => {
    const known = cache.get(token);
    if (known || !context) return known ?? [128, 128, 128, 1];
    document.body.append(probe);
    probe.style.color = token;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    probe.remove();
    const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
    const read = [r, g, b, a / 255] as const;
    cache.set(token, read);
    return read;
  };
  const color = (token: string, alpha = 1): string => {
    const [r, g, b, a] = channels(token);
    return `rgba(${r}, ${g}, ${b}, ${a * alpha})`;
  };
  probe.remove();
  return {
    color,
    ink: color("var(--ink)"),
    muted: color("var(--muted)"),
    faint: color("var(--faint)"),
    grid: color("var(--grid)"),
    line: color("var(--line-strong)"),
    surface: color("var(--surface)"),
    font: getComputedStyle(document.body).fontFamily,
  };
}
