import { z } from "zod";
import { pageOf, pageQuery, sortQuery } from "@/lib/services/paging/schemas";
import { userRole, workspaceRole } from "@/lib/services/users/schemas";

const at = z.iso.datetime({ offset: true });
export const userStatus = z.enum(["active", "suspended"]);

export const adminUser = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: userRole,
  status: userStatus,
  createdAt: at,
  lastSeenAt: at.nullable(),
  workspaces: z.number().int(),
  you: z.boolean(),
});
export type AdminUser = z.output<typeof adminUser>;
export const adminUserPage = pageOf(adminUser);

export const adminUserDetail = adminUser.extend({
  sessions: z.number().int(),
  memberships: z.array(z.object({ workspaceId: z.uuid(), name: z.string(), role: workspaceRole })),
});
export type AdminUserDetail = z.output<typeof adminUserDetail>;

export const adminUserQuery = pageQuery.extend({
  /** part of a name or an e-mail */
  search: z.string().trim().max(200).optional(),
  role: userRole.optional(),
  status: userStatus.optional(),
  sort: sortQuery(["createdAt", "email"], "-createdAt"),
});
export type AdminUserQuery = z.output<typeof adminUserQuery>;

export const updateUserInput = z
  .object({ name: z.string().trim().min(1).max(120), role: userRole, status: userStatus })
  .partial()
  .refine((input) => Object.keys(input).length > 0, { error: "says nothing to change" });
export type UpdateUserInput = z.output<typeof updateUserInput>;

/** `url` is told once and works once. */
export const resetLink = z.object({ url: z.string(), expiresAt: at });

export const adminWorkspace = z.object({
  id: z.uuid(),
  name: z.string(),
  timeZone: z.string(),
  createdAt: at,
  members: z.number().int(),
  bloggers: z.number().int(),
  owners: z.array(z.string()),
});
export type AdminWorkspace = z.output<typeof adminWorkspace>;
export const adminWorkspacePage = pageOf(adminWorkspace);
export const adminWorkspaceQuery = pageQuery.extend({ search: z.string().trim().max(200).optional() });
export type AdminWorkspaceQuery = z.output<typeof adminWorkspaceQuery>;

export const runStatus = z.enum(["queued", "running", "completed", "failed", "cancelled"]);
export const adminRun = z.object({
  id: z.uuid(),
  /** null: the installation's daily run */
  workspace: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  trigger: z.string(),
  status: runStatus,
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  createdAt: at,
  startedAt: at.nullable(),
  finishedAt: at.nullable(),
});
export type AdminRun = z.output<typeof adminRun>;
export const adminRunPage = pageOf(adminRun);
export const adminRunQuery = pageQuery.extend({ status: runStatus.optional(), workspaceId: z.uuid().optional() });
export type AdminRunQuery = z.output<typeof adminRunQuery>;

export const auditItem = z.object({
  id: z.uuid(),
  at,
  action: z.string(),
  entityType: z.string(),
  entityId: z.string().nullable(),
  workspaceId: z.uuid().nullable(),
  /** e-mail of the user, while there is one */
  actor: z.string().nullable(),
  actorId: z.uuid().nullable(),
  actorKind: z.string(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditItem = z.output<typeof auditItem>;
export const auditPage = pageOf(auditItem);
export const auditQuery = pageQuery.extend({
  workspaceId: z.uuid().optional(),
  actorId: z.uuid().optional(),
  /** exactly, or every action of a kind: `user.` */
  action: z.string().max(100).optional(),
  entityId: z.string().max(100).optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;
