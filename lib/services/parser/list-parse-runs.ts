import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/services/context";
import { decodeCursor, toPage } from "@/lib/services/paging/rules";
import { Prisma } from "@/prisma/generated/client";
import { readRuns } from "./read-runs";
import type { RunsPage, RunsQuery } from "./schemas";

const cursorSchema = z.object({ createdAt: z.iso.datetime(), id: z.uuid() });

/** The history of parses, newest first. */
export async function listParseRuns(ctx: Ctx, query: RunsQuery): Promise<RunsPage> {
  const after = query.cursor ? decodeCursor(cursorSchema, query.cursor) : null;
  const where = Prisma.join(
    [
      Prisma.sql`true`,
      ...(query.status ? [Prisma.sql`r.status = ${query.status}::"RunStatus"`] : []),
      ...(after ? [Prisma.sql`(r."createdAt", r.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`] : []),
    ],
    " AND ",
  );
  const runs = await readRuns(ctx, where, query.limit + 1);
  return toPage(runs, query.limit, ({ id, createdAt }) => ({ id, createdAt }));
}
