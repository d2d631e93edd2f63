import "server-only";
import type { FieldError } from "@/lib/errors";

/** A value inside a body; its path is told from the inside out, for copies of it would cost the square of the depth. */
type Place = { value: unknown; key: string; within: Place | null };

/** What PostgreSQL cannot keep: NUL in any text, halves of a surrogate pair in JSON. */
const storable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** Every text (and every key) inside a parsed body that the database would refuse, by its path below `root`; the first 100. */
export function unstorableText(body: unknown, root = ""): FieldError[] {
  const errors: FieldError[] = [];
  const pending: Place[] = [{ value: body, key: root, within: null }];
  // A body may be nested deeper than the call stack allows.
  for (let next = pending.pop(); next && errors.length < 100; next = pending.pop()) {
    const { value } = next;
    if (typeof value === "string" && !storable(value)) errors.push(refusal(next));
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      if (storable(key)) pending.push({ value: child, key, within: next });
      else errors.push(refusal(next));
    }
  }
  return errors;
}

function refusal(place: Place): FieldError {
  const keys: string[] = [];
  for (let at: Place | null = place; at; at = at.within) if (at.key !== "") keys.push(at.key);
  return {
    path: keys.toReversed().slice(0, 50).join("."),
    code: "unstorable_text",
    detail: "Text may hold neither the NUL character nor half of a surrogate pair.",
  };
}
