import { z } from "zod";
import { connectorDto } from "@/lib/services/connectors/schemas";

export const healthCheck = z.object({
  status: z.enum(["ok", "off", "failed", "degraded"]).describe("off: not set up, which is nobody's fault"),
  detail: z.string().optional().describe("what is wrong, and what that costs"),
  code: z.string().optional().describe("the same, stable"),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type HealthCheck = z.output<typeof healthCheck>;

/** Without the vendor's own words: they may name accounts, and this page needs no sign-in. */
export const connectorHealth = connectorDto.omit({ lastErrorDetail: true });

export const health = z.object({
  status: z.enum(["ok", "degraded", "unavailable"]),
  version: z.string(),
  mode: z.enum(["demo", "production", "development", "test"]),
  checks: z.object({
    database: healthCheck,
    jobs: healthCheck,
    storage: healthCheck,
    connectors: healthCheck,
    mail: healthCheck,
    instagramToken: healthCheck,
    instagramSession: healthCheck,
    addresses: healthCheck,
  }),
  connectors: z.array(connectorHealth).describe("each way of reading a platform; the words of failures are not public"),
});
export type Health = z.output<typeof health>;
