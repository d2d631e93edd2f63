import { z } from "zod";
import { isTimeZone } from "@/lib/time/time-zone";

export const workspaceRole = z.enum(["owner", "editor", "viewer"]);
const workspaceName = z.string().trim().min(1).max(120);
const at = z.iso.datetime({ offset: true });

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: "is not an IANA time zone such as Europe/Berlin" });

export const workspaceDto = z.object({
  id: z.uuid(),
  name: z.string(),
  timeZone: z.string(),
  role: workspaceRole,
  createdAt: at,
});
export type WorkspaceDto = z.output<typeof workspaceDto>;

export const workspaceListItem = workspaceDto.extend({ members: z.number().int(), current: z.boolean() });
export const workspaceList = z.object({ items: z.array(workspaceListItem) });
export type WorkspaceListItem = z.output<typeof workspaceListItem>;

export const createWorkspaceInput = z.object({ name: workspaceName, timeZone: timeZone.optional() });
export type CreateWorkspaceInput = z.output<typeof createWorkspaceInput>;

export const updateWorkspaceInput = z
  .object({ name: workspaceName, timeZone })
  .partial()
  .refine((input) => Object.keys(input).length > 0, { error: "says nothing to change" });
export type UpdateWorkspaceInput = z.output<typeof updateWorkspaceInput>;

export const memberDto = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: workspaceRole,
  joinedAt: at,
  you: z.boolean(),
});
export const memberList = z.object({ items: z.array(memberDto) });
export type MemberDto = z.output<typeof memberDto>;

export const changeRoleInput = z.object({ role: workspaceRole });

export const inviteInput = z.object({
  role: workspaceRole,
  /** only this address may use the link; without it, whoever holds the link */
  email: z.string().trim().toLowerCase().pipe(z.email()).nullish(),
});
export type InviteInput = z.output<typeof inviteInput>;

export const inviteDto = z.object({
  id: z.uuid(),
  email: z.string().nullable(),
  role: workspaceRole,
  createdAt: at,
  expiresAt: at,
});
export const inviteList = z.object({ items: z.array(inviteDto) });
/** `url` is told once: only its hash is kept. */
export const newInviteDto = inviteDto.extend({ url: z.string() });
export type InviteDto = z.output<typeof inviteDto>;

export const inviteTokenInput = z.object({ token: z.string().min(1).max(200) });
export const joinedWorkspaceDto = z.object({ workspaceId: z.uuid() });

export const invitePreview = z.object({
  workspaceName: z.string(),
  role: workspaceRole,
  email: z.string().nullable(),
  expiresAt: at,
});
export type InvitePreview = z.output<typeof invitePreview>;
