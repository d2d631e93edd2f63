import type { Instrumentation } from "next";

/** Runs once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const [{ startBackground }, { allowLongRequests }] = await Promise.all([
    import("@/inngest/start-background"),
    import("@/lib/net/allow-long-requests"),
  ]);
  allowLongRequests();
  startBackground();
}

/** What a page or a foreign route handler failed with: the API's own failures are logged by its wrapper. */
export const onRequestError: Instrumentation.onRequestError = async (err, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/observability/log");
  const requestId = request.headers["x-request-id"];
  log().error(
    { err, requestId, method: request.method, path: request.path, route: context.routePath },
    "request failed",
  );
};
