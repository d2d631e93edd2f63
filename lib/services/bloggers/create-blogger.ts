import "server-only";
import { AppError } from "@/lib/errors";
import { recordAudit } from "@/lib/services/audit/record-audit";
import type { Ctx } from "@/lib/services/context";
import { requestParse } from "@/lib/services/parser/request-parse";
import { toProfileDto } from "@/lib/services/profiles/to-profile-dto";
import { acceptUrls } from "./accept-urls";
import { findWatchers } from "./find-watchers";
import { insertBlogger } from "./insert-blogger";
import { profilesOf } from "./profiles-of";
import type { CreateBloggerInput, CreatedBloggerDto } from "./schemas";

/**
 * Adds a creator from pasted links, classified without asking anybody, and starts the parse that finds out the rest. All or
 * nothing: a line that is no creator refuses the whole; so does a paste of which everything is watched already.
 */
export async function createBlogger(ctx: Ctx, input: CreateBloggerInput): Promise<CreatedBloggerDto> {
  const aliases = acceptUrls(input.urls);
  return ctx.db.$transaction(async (tx) => {
    const profiles = await profilesOf(tx, aliases);
    const ids = profiles.map((profile) => profile.id);
    const watchers = await findWatchers(tx, ctx.workspaceId, ids);
    const [watcher] = watchers.values();
    if (watcher && watchers.size === ids.length) {
      throw new AppError("conflict", `${watcher.name} is watched already.`, {
        code: "already_watched",
        params: { name: watcher.name },
        errors: [{ path: "urls", code: "already_watched", detail: watcher.id }],
      });
    }
    const blogger = await insertBlogger(tx, ctx, { name: input.name, tags: input.tags, profiles });
    const run = await requestParse(tx, ctx, { profileIds: ids, trigger: "blogger_added" });
    await recordAudit(tx, ctx, {
      action: "blogger.created",
      entityType: "blogger",
      entityId: blogger.id,
      detail: { name: blogger.name, urls: profiles.map((profile) => profile.url) },
    });
    return { ...blogger, profiles: profiles.map(toProfileDto), run: { id: run.id } };
  });
}
