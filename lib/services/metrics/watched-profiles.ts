import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Platform } from "@/prisma/generated/enums";
import { shared } from "./metric-sql";

export type WatchedFilter = { platform?: Platform | undefined; bloggerId?: string | undefined };

/**
 * The profiles that a workspace watches, each once however many bloggers have it, as rows of
 * `"profileId", platform, scope, "sharedFrom"`. `scope` is where this workspace reads the profile's states and rollups: its own
 * where it imported the profile, has points of its own on it or sees shared points only from `"sharedFrom"` on; else the
 * shared one.
 */
export function watchedProfiles(workspaceId: string, filter: WatchedFilter = {}): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT p.id AS "profileId", p.platform,
      CASE WHEN p.scope = ${workspaceId}::uuid OR view."profileId" IS NOT NULL THEN ${workspaceId}::uuid
        ELSE ${shared} END AS scope, view."sharedFrom"
    FROM "Subscription" sub
    JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."workspaceId" = sub."workspaceId" AND b."deletedAt" IS NULL
    JOIN "Profile" p ON p.id = sub."profileId" AND p.scope IN (${workspaceId}::uuid, ${shared})
    LEFT JOIN "ProfileView" view ON view.scope = ${workspaceId}::uuid AND view."profileId" = p.id
    WHERE sub."workspaceId" = ${workspaceId}::uuid
      ${filter.platform ? Prisma.sql`AND p.platform = ${filter.platform}::"Platform"` : Prisma.empty}
      ${filter.bloggerId ? Prisma.sql`AND b.id = ${filter.bloggerId}::uuid` : Prisma.empty}`;
}

/** `ids` absent: all bloggers. */
export type BloggerFilter = WatchedFilter & { ids?: string[] | undefined };

/** The same per blogger: rows of `"bloggerId", "profileId", platform, scope`. */
export function profilesOfBloggers(workspaceId: string, filter: BloggerFilter = {}): Prisma.Sql {
  return Prisma.sql`
    SELECT sub."bloggerId", watched.*
    FROM (${watchedProfiles(workspaceId, filter)}) watched
    JOIN "Subscription" sub ON sub."workspaceId" = ${workspaceId}::uuid AND sub."profileId" = watched."profileId"
    JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
    WHERE true
      ${filter.ids ? Prisma.sql`AND b.id = ANY(${filter.ids}::uuid[])` : Prisma.empty}
      ${filter.bloggerId ? Prisma.sql`AND b.id = ${filter.bloggerId}::uuid` : Prisma.empty}`;
}
