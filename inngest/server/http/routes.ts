import { cancel, retry } from "@/inngest/server/http/control-run";
import { listFunctions } from "@/inngest/server/http/list-functions";
import { listRuns } from "@/inngest/server/http/list-runs";
import { readEventRuns } from "@/inngest/server/http/read-event-runs";
import { readHealth } from "@/inngest/server/http/read-health";
import { readRun } from "@/inngest/server/http/read-run";
import { readRunBatch, readRunSteps } from "@/inngest/server/http/read-run-state";
import { readStats } from "@/inngest/server/http/read-stats";
import type { Handler } from "@/inngest/server/http/reply";
import { takeCheckpoint, takeEvents, takeRegistration } from "@/inngest/server/http/sdk-requests";

export type Route = { method: string; path: RegExp; access: "open" | "event" | "signing"; handler: Handler };

const path = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)")}/?$`);

/** Everything that the server answers: first what the SDK asks, then what operators ask. */
export const routes: readonly Route[] = [
  { method: "POST", path: path("/e/:key"), access: "event", handler: takeEvents },
  { method: "POST", path: path("/fn/register"), access: "signing", handler: takeRegistration },
  { method: "POST", path: path("/v1/checkpoint/:id/async"), access: "signing", handler: takeCheckpoint },
  { method: "GET", path: path("/v0/runs/:id/actions"), access: "signing", handler: readRunSteps },
  { method: "GET", path: path("/v0/runs/:id/batch"), access: "signing", handler: readRunBatch },
  { method: "GET", path: path("/v1/events/:id/runs"), access: "signing", handler: readEventRuns },
  { method: "DELETE", path: path("/v1/runs/:id"), access: "signing", handler: cancel },
  { method: "GET", path: path("/v1/runs"), access: "signing", handler: listRuns },
  { method: "GET", path: path("/v1/runs/:id"), access: "signing", handler: readRun },
  { method: "POST", path: path("/v1/runs/:id/cancel"), access: "signing", handler: cancel },
  { method: "POST", path: path("/v1/runs/:id/retry"), access: "signing", handler: retry },
  { method: "GET", path: path("/v1/functions"), access: "signing", handler: listFunctions },
  { method: "GET", path: path("/v1/stats"), access: "signing", handler: readStats },
  { method: "GET", path: path("/health"), access: "open", handler: readHealth },
];
