import "server-only";
import { metrics } from "@/lib/observability/metrics";
import type { SystemCtx } from "@/lib/services/context";
import { checkHealth } from "./check-health";

const DAY_MS = 86_400_000;

/** Prometheus text: what the process counted, and what the database says now. */
export async function renderMetrics(ctx: SystemCtx): Promise<{ body: string; contentType: string }> {
  const { registry, outboxWaiting, runs, healthy } = metrics();
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const [health, waiting, byStatus] = await Promise.all([
    checkHealth(ctx),
    ctx.db.outbox.count({ where: { sentAt: null } }),
    ctx.db.parseRun.groupBy({ by: ["status"], where: { createdAt: { gte: since } }, _count: true }),
  ]);
  for (const [check, { status }] of Object.entries(health.checks))
    healthy.set({ check }, status === "ok" || status === "off" ? 1 : 0);
  outboxWaiting.set(waiting);
  runs.reset();
  for (const row of byStatus) runs.set({ status: row.status }, row._count);
  return { body: await registry.metrics(), contentType: registry.contentType };
}
