/**
 * In place of @kurkle/color, which chart.js brings to mix and to darken colours (next.config.ts): ours come ready from the
 * tokens (`readPalette`), nothing is hovered by chart.js, and a colour that is not `valid` is changed at once.
 */
export class Color {
  readonly valid = false;
  constructor(private readonly text: string) {}
  saturate(): this {
    return this;
  }
  darken(): this {
    return this;
  }
  hexString(): string {
    return this.text;
  }
}
