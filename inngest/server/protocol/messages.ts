import { z } from "zod";

/** One operation that the SDK answers a call with, or checkpoints. */
export const opSchema = z.object({
  id: z.string().min(1),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Op = z.infer<typeof opSchema>;

export const opsSchema = z.union([z.array(opSchema), opSchema.transform((op) => [op])]);

export const checkpointSchema = z.object({
  run_id: z.string(),
  fn_id: z.string(),
  qi_id: z.uuid().optional(),
  request_id: z.string().optional(),
  generation_id: z.number().int().optional(),
  steps: z.array(opSchema),
});

const incomingEvent = z.object({
  id: z.string().nullish(),
  name: z
    .string()
    .min(1)
    .refine((name) => !name.startsWith("inngest/"), { error: "names that begin with inngest/ are the server's own" }),
  data: z.record(z.string(), z.unknown()).nullish(),
  user: z.record(z.string(), z.unknown()).nullish(),
  ts: z.number().nullish(),
  v: z.string().nullish(),
  meta: z.record(z.string(), z.unknown()).nullish(),
});
export type IncomingEvent = z.infer<typeof incomingEvent>;
export const incomingEventsSchema = z.union([z.array(incomingEvent), incomingEvent.transform((event) => [event])]);

/** An event as functions see it. */
export const eventSchema = z.object({
  id: z.string(),
  name: z.string(),
  data: z.record(z.string(), z.unknown()),
  user: z.record(z.string(), z.unknown()),
  ts: z.number(),
  v: z.string().optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
});
export type JobEvent = z.infer<typeof eventSchema>;
