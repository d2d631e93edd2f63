import "server-only";
import type { QueryClient } from "@tanstack/react-query";
import {
  MOVING_UPLOADS,
  movingUploadsQuery,
  TRAY_LIMIT,
  toUnfinished,
  UNFINISHED,
  unfinishedQuery,
} from "@/components/live/tray-queries";
import type { Ctx } from "@/lib/services/context";
import { getParserStatus } from "@/lib/services/parser/get-parser-status";
import { listParseRuns } from "@/lib/services/parser/list-parse-runs";
import { listUploads } from "@/lib/services/uploads/list-uploads";
import { uploadsQuery } from "@/lib/services/uploads/schemas";

/** What goes on right now, for the shell of every page; what fails is asked again from the browser. */
export async function prefetchTray(client: QueryClient, ctx: Ctx): Promise<void> {
  await Promise.all([
    client.prefetchQuery({
      ...unfinishedQuery(ctx.workspaceId),
      queryFn: async () => {
        const pages = await Promise.all(UNFINISHED.map((status) => listParseRuns(ctx, { status, limit: TRAY_LIMIT })));
        const quiet = pages.every(({ items }) => items.length === 0);
        return quiet ? [] : toUnfinished(await getParserStatus(ctx), pages);
      },
    }),
    client.prefetchQuery({
      ...movingUploadsQuery(ctx.workspaceId),
      queryFn: () => listUploads(ctx, uploadsQuery.parse(MOVING_UPLOADS)),
    }),
  ]);
}
