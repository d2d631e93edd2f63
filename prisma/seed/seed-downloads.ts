import type { Population } from "@/e2e/world/population";
import type { Ctx } from "@/lib/services/context";
import { requestDownload } from "@/lib/services/downloads/request-download";
import { downloadInput } from "@/lib/services/downloads/schemas";

/** Source material of the sample workspace: three videos that come, and one that its owner has hidden. */
export async function seedDownloads(ctx: Ctx, { channels, videos }: Population): Promise<void> {
  if ((await ctx.db.download.count({ where: { workspaceId: ctx.workspaceId } })) > 0) return;
  const creator = channels.find(({ title }) => title === "Kurzgesagt – In a Nutshell");
  const seen = creator?.videos.filter(({ state, live }) => state === "public" && live === "none").slice(0, 3) ?? [];
  const hidden = [...videos.values()].find(({ state }) => state === "private");
  for (const video of [...(hidden ? [hidden] : []), ...seen]) {
    await requestDownload(ctx, downloadInput.parse({ url: `https://www.youtube.com/watch?v=${video.id}` }));
  }
}
