import { z } from "zod";
import { CONNECTOR_FIXES, type ConnectorFix } from "./rules";

const time = z.iso.datetime({ offset: true }).nullable();

const FIXES = Object.keys(CONNECTOR_FIXES) as [ConnectorFix, ...ConnectorFix[]];

export const connectorDto = z.object({
  connector: z.string(),
  platform: z.enum(["youtube", "tiktok", "instagram"]),
  usable: z.boolean().describe("whether configuration allows it"),
  reason: z.string().nullable().describe("why it is not usable, in words"),
  missing: z.array(z.string()).describe("variables and programs that it lacks"),
  state: z.enum(["closed", "open", "half_open"]).describe("closed: in use; open: paused until retryAt"),
  failures: z.int().describe("in a row"),
  retryAt: time,
  lastSuccessAt: time,
  lastErrorAt: time,
  lastErrorKind: z.string().nullable(),
  lastErrorDetail: z.string().nullable(),
  inUse: z.boolean().describe("the one that its platform is read by; the others stand by for other settings"),
  fix: z.enum(FIXES).nullable().describe("what to do; null: it works"),
});
export type ConnectorDto = z.output<typeof connectorDto>;

export const connectorName = z.object({ connector: z.string().max(100) });

export const connectorsDto = z.object({ items: z.array(connectorDto) });
export type ConnectorsDto = z.output<typeof connectorsDto>;
