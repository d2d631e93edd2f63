import "server-only";
import type { z } from "zod";
import { withIdempotency } from "./idempotency";
import { identify } from "./identify";
import { parseInput } from "./parse-input";
import { problemFrom } from "./problem";
import { enforceRateLimit } from "./rate-limit";
import { openRequest, sealResponse } from "./request-scope";
import { respond } from "./respond";
import type { Access, HandlerInput, RouteHandler, RouteInfo, RouteSegment } from "./route-types";

/**
 * The one way to make an API route: `export const GET = route({ id, summary, tags, access, query, output, handler })`.
 * Order: identity (401) → rate limit (429) → CSRF, role (403), workspace (404) → input (400, 413, 415, 422) → handler → output.
 * A handler returns the DTO that `output` describes, or a `Response` (streams, CSV, images).
 */
export function route<
  const A extends Access,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  O extends z.ZodType = z.ZodVoid,
  const C extends readonly string[] | undefined = undefined,
>(
  definition: Omit<RouteInfo, "access" | "params" | "query" | "body" | "output" | "consumes"> & {
    access: A;
    params?: P;
    query?: Q;
    body?: B;
    output?: O;
    consumes?: C;
    handler: (input: HandlerInput<A, P, Q, B, C>) => Promise<z.input<O> | Response> | z.input<O> | Response;
  },
): RouteHandler {
  const { handler, ...info } = definition;
  const handle = async (request: Request, segment: RouteSegment): Promise<Response> => {
    const scope = openRequest(request, definition.id);
    try {
      const ctx = await identify(definition.access, request, scope);
      await enforceRateLimit(definition, request, ctx);
      const input = await parseInput(definition, request, segment);
      const answer = await withIdempotency(definition, request, ctx, input.fingerprint, async () =>
        respond(definition, await handler({ ctx, ...input.values, request })),
      );
      return sealResponse(answer, request, scope);
    } catch (error) {
      return sealResponse(problemFrom(error, scope), request, scope);
    }
  };
  return Object.assign(handle, { definition: info as RouteInfo });
}
