import type { IncomingHttpHeaders } from "node:http";
import type { Route } from "@/inngest/server/http/routes";
import type { Settings } from "@/inngest/server/options";
import { hashSigningKey, sameSecret } from "@/inngest/server/protocol/signing";

/** Whether a request may use a route. Without a key (development) everything may. */
export function authorize(
  settings: Pick<Settings, "eventKey" | "signingKey">,
  access: Route["access"],
  headers: IncomingHttpHeaders,
  params: Record<string, string>,
): boolean {
  if (access === "open") return true;
  if (access === "event")
    return !settings.eventKey || sameSecret(decodeURIComponent(params.key ?? ""), settings.eventKey);
  if (!settings.signingKey) return true;
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  return sameSecret(given, hashSigningKey(settings.signingKey)) || sameSecret(given, settings.signingKey);
}
