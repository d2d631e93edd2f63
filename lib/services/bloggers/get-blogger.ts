import "server-only";
import type { Ctx } from "@/lib/services/context";
import { bloggerAggregates } from "@/lib/services/metrics/blogger-aggregates";
import { getBloggerOrThrow } from "./get-blogger-or-throw";
import type { BloggerDto } from "./schemas";
import { toBloggerDto } from "./to-blogger-dto";

/** One blogger with its profiles and latest figures. */
export async function getBlogger(ctx: Ctx, id: string): Promise<BloggerDto> {
  const blogger = await getBloggerOrThrow(ctx.db, ctx, id);
  return toBloggerDto(blogger, (await bloggerAggregates(ctx, [id])).get(id));
}
