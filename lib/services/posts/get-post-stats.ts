import "server-only";
import { type AgedPoint, ageSteps, MIN_SAMPLES, usualCurve, valueAtAge } from "@/lib/analytics/age-curve";
import { AppError } from "@/lib/errors";
import type { Ctx } from "@/lib/services/context";
import type { HistoryPoint } from "@/lib/services/metrics/schemas";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { readCourses } from "./read-courses";
import type { PostStatsDto } from "./schemas";
import { toAgedPoints } from "./to-aged-points";

const HOUR = 3_600_000;
/** So many earlier videos say what is usual; more would tell of times that are over. */
const COMPARED = 30;

/** A post's numbers since it came out, and what the channel's earlier videos of its kind had at the same ages. */
export async function getPostStats(ctx: Ctx, id: string): Promise<PostStatsDto> {
  const post = await ctx.db.post.findFirst({
    where: { id, workspaceId: ctx.workspaceId },
    select: { publishedAt: true, video: { select: { id: true, kind: true, profileId: true, publishedAt: true } } },
  });
  if (!post) throw new AppError("not_found", "This post does not exist.");
  const { video } = post;
  const publishedAt = post.publishedAt ?? video.publishedAt;
  const earlier = publishedAt ? await earlierVideos(ctx, { ...video, publishedAt }) : [];
  const courses = await readCourses(ctx, [
    ...earlier,
    { id: video.id, publishedAt: publishedAt ?? ctx.now, complete: true },
  ]);
  const points = courses.get(video.id) ?? [];
  const own = publishedAt ? toAgedPoints(points, publishedAt, views) : [];
  const others = earlier
    .map((one) => toAgedPoints(courses.get(one.id) ?? [], one.publishedAt, views))
    .filter((one) => one.length > 0);
  const ages = publishedAt ? withLast(ageSteps(ctx.now.getTime() - publishedAt.getTime()), own) : [];
  const usual = usualCurve(others, ages);
  return {
    postId: id,
    publishedAt: publishedAt?.toISOString() ?? null,
    points,
    usual: {
      kind: video.kind,
      videos: others.length,
      minimum: MIN_SAMPLES,
      steps: ages.map((age, index) => {
        const at = usual[index];
        return {
          ageHours: age / HOUR,
          views: rounded(valueAtAge(own, age)),
          median: rounded(at?.median ?? null),
          lower: rounded(at?.lower ?? null),
          upper: rounded(at?.upper ?? null),
          samples: at?.samples ?? 0,
        };
      }),
    },
    standing: standingOf(own, others),
  };
}

/** The newest look is shown wherever between the steps it fell. */
function withLast(steps: readonly number[], own: readonly AgedPoint[]): number[] {
  const last = own.at(-1)?.at ?? 0;
  return last > (steps.at(-1) ?? 0) ? [...steps] : [...new Set([...steps, last])].toSorted((a, b) => a - b);
}

type Dated = { id: string; publishedAt: Date };

async function earlierVideos(
  ctx: Ctx,
  { id, kind, profileId, publishedAt }: Dated & { kind: PostStatsDto["usual"]["kind"]; profileId: string },
): Promise<Dated[]> {
  const videos = await ctx.db.video.findMany({
    where: {
      profileId,
      kind,
      id: { not: id },
      scope: { in: [SHARED_SCOPE, ctx.workspaceId] },
      publishedAt: { lt: publishedAt },
    },
    orderBy: { publishedAt: "desc" },
    take: COMPARED,
    select: { id: true, publishedAt: true },
  });
  return videos.flatMap((one) => (one.publishedAt ? { id: one.id, publishedAt: one.publishedAt } : []));
}

function standingOf(own: AgedPoint[], others: AgedPoint[][]): PostStatsDto["standing"] {
  const last = own.at(-1);
  const [usual] = last ? usualCurve(others, [last.at]) : [];
  if (!last || !usual) return null;
  const { median, samples } = usual;
  return {
    ageHours: last.at / HOUR,
    views: last.value,
    median: Math.round(median),
    ratio: median > 0 ? last.value / median : null,
    samples,
  };
}

const views = ({ views: count }: HistoryPoint) => count;
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
