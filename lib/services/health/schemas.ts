import { z } from "zod";

export const healthCheck = z.object({
  status: z.enum(["ok", "failed", "degraded"]),
  detail: z.string().optional().describe("what is wrong, and what that costs"),
  code: z.string().optional().describe("the same, stable"),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type HealthCheck = z.output<typeof healthCheck>;

export const health = z.object({
  status: z.enum(["ok", "degraded", "unavailable"]),
  version: z.string(),
  mode: z.enum(["demo", "production", "development", "test"]),
  checks: z.object({
    database: healthCheck,
    jobs: healthCheck,
    storage: healthCheck,
    connectors: healthCheck,
  }),
});
export type Health = z.output<typeof health>;
