import "server-only";
import { loadCompareParams, toCompareFilter } from "@/components/compare/compare-params";
import { civilDayOf } from "@/components/layout/civil-day";
import { resolvePeriod } from "@/components/layout/period";
import type { PlatformName } from "@/components/layout/platforms";
import { pageWeekStart } from "@/lib/i18n/page-week-start";
import { compareBloggers } from "@/lib/services/compare/compare-bloggers";
import { type CompareDto, compareQuery } from "@/lib/services/compare/schemas";
import type { Ctx } from "@/lib/services/context";
import { throughShare } from "@/lib/services/shares/shared-image";

/** The comparison of a link, its pictures by the link's own address. */
export async function readComparison(
  ctx: Ctx,
  secret: string,
  query: string,
): Promise<{ platform: PlatformName | null; dto: CompareDto }> {
  const asked = loadCompareParams(new URLSearchParams(query));
  const weekStart = await pageWeekStart();
  const filter = toCompareFilter(resolvePeriod(asked, civilDayOf(ctx.now, ctx.timeZone), weekStart), asked, weekStart);
  const { bloggers, ...dto } = await compareBloggers(ctx, compareQuery.parse(filter));
  const shown = bloggers.map((one) => ({ ...one, avatarUrl: throughShare(secret, one.avatarUrl) }));
  return { platform: asked.platform, dto: { ...dto, bloggers: shown } };
}
