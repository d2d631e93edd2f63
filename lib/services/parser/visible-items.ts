import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * The items of runs that a workspace sees, as rows of ParseRunItem: all of its own runs, and of the installation's runs
 * those of profiles that it watches.
 */
export function visibleItems(workspaceId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT i.* FROM "ParseRunItem" i JOIN "ParseRun" owner ON owner.id = i."runId"
    WHERE owner."workspaceId" = ${workspaceId}::uuid OR (owner."workspaceId" IS NULL AND EXISTS (
      SELECT 1 FROM "Subscription" sub JOIN "Blogger" b ON b.id = sub."bloggerId" AND b."deletedAt" IS NULL
      WHERE sub."workspaceId" = ${workspaceId}::uuid AND sub."profileId" = i."profileId"))`;
}
