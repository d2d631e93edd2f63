import type { Ctx } from "@/lib/services/context";
import { createReport } from "@/lib/services/reports/create-report";
import { createReportInput } from "@/lib/services/reports/schemas";
import { createView } from "@/lib/services/views/create-view";
import { type CreateViewInput, createViewInput } from "@/lib/services/views/schemas";

const VIEWS: CreateViewInput[] = [
  { page: "overview", name: "YouTube, this quarter", query: "period=90d&platform=youtube", shared: true },
  { page: "videos", name: "Shorts on the rise", query: "kind=short&sort=-gainedViews", shared: true },
  { page: "videos", name: "Most discussed", query: "sort=-comments", shared: false },
];

/** Some saved views, and a weekly report to the demo's user. What is there already stays as it is. */
export async function seedSharing(ctx: Ctx & { actor: { userId: string } }): Promise<void> {
  const { db, workspaceId, actor } = ctx;
  if ((await db.savedView.count({ where: { workspaceId } })) === 0) {
    for (const view of VIEWS) await createView(ctx, createViewInput.parse(view));
  }
  if ((await db.reportSchedule.count({ where: { workspaceId } })) === 0) {
    const week = { name: "The week in numbers", cadence: "weekly", hour: 8, userIds: [actor.userId] };
    await createReport(ctx, createReportInput.parse(week));
  }
}
