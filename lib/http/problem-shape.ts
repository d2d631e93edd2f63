import { z } from "zod";

/** A refusal as the browser reads it: RFC 9457 with our code, request id and fields. */
export const problemShape = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
});
