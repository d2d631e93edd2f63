import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

type Answering<O extends z.ZodType> = { id: string; status?: number; output?: O };

/**
 * Turns what a handler returned into the answer. The DTO goes through `output`: unknown keys never leave the house,
 * and an answer that breaks its own description is our failure, not the caller's surprise.
 */
export function respond<O extends z.ZodType>(definition: Answering<O>, result: z.input<O> | Response): Response {
  if (result instanceof Response) return result;
  const status = definition.status ?? 200;
  if (status === 204 || !definition.output) return new Response(null, { status: 204 });
  const parsed = definition.output.safeParse(result);
  if (!parsed.success) {
    throw new AppError("internal", "The answer could not be built.", { code: "invalid_output", cause: parsed.error });
  }
  return Response.json(parsed.data, { status });
}
