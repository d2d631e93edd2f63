import type { Ref } from "react";

/** For an element that is wanted in two places: each is told of it. */
export function fillRef<T>(ref: Ref<T> | undefined, node: T | null): void {
  if (typeof ref === "function") ref(node);
  else if (ref) ref.current = node;
}
