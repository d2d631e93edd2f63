import { mayReadMetrics } from "@/lib/auth/may-read-metrics";
import { systemCtx } from "@/lib/services/context";
import { renderMetrics } from "@/lib/services/health/render-metrics";

export const dynamic = "force-dynamic";

/** Prometheus text, for whoever holds METRICS_TOKEN, or for anybody on a server bound to loopback. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadMetrics(request.headers)) {
    return new Response("Send METRICS_TOKEN as a bearer token.\n", {
      status: 401,
      headers: { "www-authenticate": "Bearer" },
    });
  }
  const { body, contentType } = await renderMetrics(systemCtx("metrics"));
  return new Response(body, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}
