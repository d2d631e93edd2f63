const NAMES: Record<string, "comma" | "semicolon" | "tab" | "pipe"> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
};

/** A delimiter in words: a tab cannot be seen. `t` knows `delimiter.<name>`. */
export function delimiterName(
  delimiter: string,
  t: (key: `delimiter.${"comma" | "semicolon" | "tab" | "pipe"}`) => string,
): string {
  const name = NAMES[delimiter];
  return name ? t(`delimiter.${name}`) : delimiter;
}
