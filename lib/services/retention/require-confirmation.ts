import { AppError } from "@/lib/errors";

/** What cannot be undone is confirmed by typing what it is about. */
export function requireConfirmation(typed: string, expected: string): void {
  if (typed.trim().toLowerCase() === expected.trim().toLowerCase()) return;
  throw new AppError("validation_failed", `Type “${expected}” to confirm. Nothing was erased.`, {
    code: "not_confirmed",
    params: { expected },
    errors: [{ path: "confirm", code: "not_confirmed", detail: `must be “${expected}”` }],
  });
}
