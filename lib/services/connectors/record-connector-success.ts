import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import type { Admission } from "./admit-connector";

/**
 * The connector answered. Ends a row of failures; an open breaker is closed by its probe only, not by a late answer to a
 * call that began before it opened.
 */
export async function recordConnectorSuccess(
  ctx: Pick<SystemCtx, "db" | "now">,
  connector: string,
  { credential, probe }: Admission,
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO "ConnectorState" AS c (connector, credential, "lastSuccessAt", "updatedAt")
    VALUES (${connector}, ${credential}, ${ctx.now}, ${ctx.now})
    ON CONFLICT (connector) DO UPDATE SET
      "lastSuccessAt" = greatest(c."lastSuccessAt", EXCLUDED."lastSuccessAt"),
      "updatedAt" = EXCLUDED."updatedAt",
      credential = EXCLUDED.credential,
      state = 'closed', failures = 0, "openedAt" = NULL, "retryAt" = NULL
    WHERE ${probe}::boolean OR c.state = 'closed' OR c.credential <> EXCLUDED.credential`;
}
