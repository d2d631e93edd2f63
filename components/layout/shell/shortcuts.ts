/** What the pressed keys mean: `pending` waits for the second letter of `g o`. */
export type ShortcutStep = { pending: boolean; action: string | null };

const GO = "g";

/**
 * Pure: the state after one key. `targets` are the letters that may follow `g`; `?` opens the list of keys.
 * Any other key ends a sequence.
 */
export function nextShortcut(pending: boolean, key: string, targets: ReadonlySet<string>): ShortcutStep {
  const letter = key.toLowerCase();
  if (pending) return { pending: false, action: targets.has(letter) ? `go:${letter}` : null };
  if (letter === GO) return { pending: true, action: null };
  return { pending: false, action: key === "?" ? "keys" : null };
}
