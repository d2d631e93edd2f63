import { z } from "zod";

const errorLike = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
  stack: z.string().optional(),
  cause: z.unknown().optional(),
});

export type StepError = { name: string; message: string; stack?: string; cause?: unknown };

/** An error as the SDK reads it back, from whatever it was sent as. */
export function toStepError(value: unknown): StepError {
  const parsed = errorLike.safeParse(value);
  if (!parsed.success)
    return { name: "Error", message: typeof value === "string" ? value : JSON.stringify(value ?? null) };
  const { name, message, error, stack, cause } = parsed.data;
  return {
    name: name ?? "Error",
    message: message ?? error ?? "Unknown error",
    ...(stack ? { stack } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}
