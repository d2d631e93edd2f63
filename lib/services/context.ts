import "server-only";
import { type Db, db } from "@/lib/db/client";
import type { UserRole, WorkspaceRole } from "@/prisma/generated/enums";

/** Who acts. `system` is a job, a script or a seed. */
export type Actor =
  | {
      kind: "user";
      userId: string;
      role: UserRole;
      via: "session" | "access_token" | "api_token";
      sessionId?: string;
      tokenId?: string;
    }
  | { kind: "system"; name: string };

type Base = {
  db: Db;
  /** the time of the request or step: an argument, so that tests decide it */
  now: Date;
  requestId: string;
  ip?: string;
};

/** Nobody in particular: sign-in, registration, health. */
export type PublicCtx = Base & { actor: Actor | null };

/** A known user, no workspace chosen. */
export type UserCtx = Base & { actor: Extract<Actor, { kind: "user" }> };

/** A member of a workspace. Every tenant read and write is scoped by `workspaceId`. */
export type Ctx = Base & { actor: Actor; workspaceId: string; role: WorkspaceRole; timeZone: string };

/** The installation itself: jobs, scripts, admins. */
export type SystemCtx = Base & { actor: Actor };

/** Context of a job step or script: acts for the installation, or for one workspace when `workspace` is given. */
export function systemCtx(name: string, now: Date = new Date()): SystemCtx {
  return { db: db(), now, requestId: `${name}-${now.getTime().toString(36)}`, actor: { kind: "system", name } };
}
