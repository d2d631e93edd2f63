import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import { postColumns, postRow, postTables, toPostDto } from "./post-sql";
import type { PostDto } from "./schemas";

/** One post of the workspace with its latest numbers; a foreign one answers like one that does not exist. */
export async function getPost(ctx: Ctx, id: string): Promise<PostDto> {
  const rows = await ctx.db.$queryRaw`
    SELECT ${postColumns} ${postTables(ctx.workspaceId)}
    WHERE p.id = ${id}::uuid AND p."workspaceId" = ${ctx.workspaceId}::uuid`;
  const [row] = z.array(postRow).parse(rows);
  if (!row) throw new AppError("not_found", "This post does not exist.");
  return toPostDto(row);
}
