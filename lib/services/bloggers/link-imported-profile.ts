import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { bloggerAggregates } from "@/lib/services/metrics/blogger-aggregates";
import { joinImportedProfile } from "@/lib/services/profiles/join-imported-profile";
import { SHARED_SCOPE } from "@/lib/services/scope";
import { getBloggerOrThrow } from "./get-blogger-or-throw";
import type { BloggerDto, LinkProfileInput } from "./schemas";
import { toBloggerDto } from "./to-blogger-dto";

/** Joins what an import knew of a blogger by name with one of the blogger's channels. Cannot be undone. */
export async function linkImportedProfile(ctx: Ctx, id: string, input: LinkProfileInput): Promise<BloggerDto> {
  const blogger = await ctx.db.$transaction(
    async (tx) => {
      const { profiles } = await getBloggerOrThrow(tx, ctx, id);
      const imported = profiles.find((one) => one.id === input.profileId && one.scope === ctx.workspaceId);
      const into = profiles.find((one) => one.id === input.into && one.scope === SHARED_SCOPE);
      if (!imported || !into) throw new AppError("not_found", "This blogger has no such accounts.");
      if (imported.platform !== into.platform || into.platformId === null) {
        throw new AppError("conflict", "This channel has not been read yet. Wait until it has, then link it.", {
          code: "channel_unread",
        });
      }
      const { points } = await joinImportedProfile(tx, imported, into.id);
      await recordAudit(tx, ctx, {
        action: "profile.linked",
        entityType: "profile",
        entityId: into.id,
        detail: { imported: imported.title, points },
      });
      return getBloggerOrThrow(tx, ctx, id);
    },
    { timeout: 120_000 },
  );
  return toBloggerDto(blogger, (await bloggerAggregates(ctx, [id])).get(id));
}
