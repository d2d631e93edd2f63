import { systemCtx } from "@/lib/services/context";
import { checkHealth } from "@/lib/services/health/check-health";

export const dynamic = "force-dynamic";

/** For load balancers and people: 200 while everything needed answers, 503 with the reasons otherwise. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(systemCtx("health"));
  return Response.json(health, {
    status: health.status === "unavailable" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
