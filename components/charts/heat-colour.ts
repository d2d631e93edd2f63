/** From nearly nothing to a strong tint on which ink can still be read, in both themes; `strength` is 0 … 1. */
export const heat = (strength: number): string =>
  `color-mix(in oklch, var(--accent) ${6 + 54 * strength}%, var(--sunken))`;

/** Laid over a colour that too little stands behind. */
export const HATCH = "repeating-linear-gradient(135deg, transparent 0 4px, var(--surface) 4px 6px)";
