import "server-only";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

type Metrics = {
  registry: Registry;
  requests: Histogram<"route" | "method" | "status">;
  outboxWaiting: Gauge;
  runs: Gauge<"status">;
  healthy: Gauge<"check">;
};

// One registry per process, however many bundles load this file.
const holder = globalThis as typeof globalThis & { creatorscopeMetrics?: Metrics };

function create(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "creatorscope_http_request_seconds",
      help: "Time to answer an API request",
      labelNames: ["route", "method", "status"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    outboxWaiting: new Gauge({
      name: "creatorscope_outbox_waiting",
      help: "Events not yet taken by the job server",
      registers,
    }),
    runs: new Gauge({
      name: "creatorscope_parse_runs",
      help: "Parse runs by status, last 24 hours",
      labelNames: ["status"],
      registers,
    }),
    healthy: new Gauge({
      name: "creatorscope_check_ok",
      help: "1 where /health finds the part well",
      labelNames: ["check"],
      registers,
    }),
  };
}

/** This process's metrics, as `/metrics` prints them. */
export function metrics(): Metrics {
  holder.creatorscopeMetrics ??= create();
  return holder.creatorscopeMetrics;
}

/** Counts one answered request of the API. */
export function observeRequest(route: string, method: string, status: number, startedAt: Date): void {
  metrics().requests.observe({ route, method, status }, (Date.now() - startedAt.getTime()) / 1000);
}
