import { z } from "zod";

const time = z.iso.datetime({ offset: true }).nullable();

export const connectorDto = z.object({
  connector: z.string(),
  platform: z.enum(["youtube", "tiktok", "instagram"]),
  usable: z.boolean().describe("whether configuration allows it"),
  reason: z.string().nullable().describe("what is missing"),
  state: z.enum(["closed", "open", "half_open"]).describe("closed: in use; open: paused until retryAt"),
  failures: z.int().describe("in a row"),
  retryAt: time,
  lastSuccessAt: time,
  lastErrorAt: time,
  lastErrorKind: z.string().nullable(),
  lastErrorDetail: z.string().nullable(),
});
export type ConnectorDto = z.output<typeof connectorDto>;
