import type { ConnectorDto } from "@/lib/services/connectors/schemas";

export type ConnectorWord = "works" | "untried" | "paused" | "trying" | "standby" | "off";

/** One word for a connector: not set up, standing by behind a better one, or how it fares. */
export function connectorWord(one: Pick<ConnectorDto, "usable" | "inUse" | "state" | "lastSuccessAt">): ConnectorWord {
  if (!one.usable) return "off";
  if (one.state === "open") return "paused";
  if (one.state === "half_open") return "trying";
  if (!one.inUse) return "standby";
  return one.lastSuccessAt ? "works" : "untried";
}

export const CONNECTOR_TONES = {
  works: "good",
  untried: "neutral",
  standby: "outline",
  trying: "warn",
  paused: "bad",
  off: "neutral",
} as const;
