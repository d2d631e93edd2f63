import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

/** Parts of a form are checked here, since the route can check whole bodies only; refused fields answer alike. */
export function parseOrRefuse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    code: issue.code ?? "invalid",
    detail: issue.message,
  }));
  throw new AppError("validation_failed", errors.map((error) => `${error.path}: ${error.detail}`).join(" "), {
    errors,
  });
}
