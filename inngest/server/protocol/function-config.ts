import { z } from "zod";
import { parseSpan } from "@/inngest/server/protocol/durations";
import { compileExpression } from "@/inngest/server/protocol/expression";

const expression = z.string().refine(
  (text) => {
    try {
      compileExpression(text);
      return true;
    } catch (error) {
      if (error instanceof Error) return false;
      throw error;
    }
  },
  { error: "is not an expression this job server can evaluate" },
);
const span = z.string().refine((text) => parseSpan(text) !== undefined, { error: "is not a span such as 1h30m" });

const eventTrigger = z.strictObject({
  event: z.string().regex(/^[^*]+$/, "wildcard triggers are not supported by the embedded job server"),
  expression: expression.optional(),
});
const cronTrigger = z.strictObject({ cron: z.string() });

const concurrency = z.strictObject({
  limit: z.number().int().min(0),
  key: expression.optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});

type Concurrency = z.output<typeof concurrency>;

/** A function's registration. Strict: an option that is not here is refused by its name. */
export const functionConfigSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(z.union([eventTrigger, cronTrigger])),
  steps: z.record(
    z.string(),
    z.object({
      runtime: z.object({ type: z.literal("http"), url: z.url() }),
      retries: z.object({ attempts: z.number().int().min(0).optional() }).optional(),
    }),
  ),
  idempotency: expression.optional(),
  throttle: z
    .strictObject({
      limit: z.number().int().min(1),
      period: span,
      burst: z.number().int().min(0).optional(),
      key: expression.optional(),
    })
    .optional(),
  concurrency: z
    .union([
      z
        .number()
        .int()
        .transform((limit): Concurrency[] => [{ limit }]),
      concurrency.transform((one) => [one]),
      z.array(concurrency).max(2),
    ])
    .optional(),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: expression.optional(), timeout: z.string().optional() }))
    .optional(),
  priority: z.strictObject({ run: expression.optional() }).optional(),
  timeouts: z.strictObject({ start: span.optional(), finish: span.optional() }).optional(),
});
export type FunctionConfig = z.output<typeof functionConfigSchema>;

/** What the server keeps of a registration, as read back from the database. */
export const storedConfigSchema = functionConfigSchema;

const DEFAULT_RETRIES = 4;

export const maxAttemptsOf = (config: FunctionConfig): number =>
  (config.steps.step?.retries?.attempts ?? DEFAULT_RETRIES) + 1;
