import { z } from "zod";

export const USER_LOCALES = ["en", "ru"] as const;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: "is not an e-mail address" }));

export const PASSWORD_MIN = 8;
/** Long rather than intricate (NIST 800-63B): no composition rules. */
export const newPassword = z
  .string()
  .min(PASSWORD_MIN, { error: `needs at least ${PASSWORD_MIN} characters` })
  .max(200);
const personName = z.string().trim().min(1).max(120);

export const registerInput = z.object({
  email,
  password: newPassword,
  name: personName.optional(),
  locale: z.enum(USER_LOCALES).optional(),
  /** IANA zone of the new workspace; the installation's default otherwise */
  timeZone: z.string().max(64).optional(),
  /** from an invitation link */
  inviteToken: z.string().max(200).optional(),
});
export type RegisterInput = z.output<typeof registerInput>;

export const registered = z.object({ id: z.uuid(), email: z.string(), name: z.string(), workspaceId: z.uuid() });

export const loginInput = z.object({ email, password: z.string().min(1).max(200) });
export type LoginInput = z.output<typeof loginInput>;

export const refreshInput = z.object({ refresh_token: z.string().min(1).max(200) });

export const tokenPair = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal("bearer"),
  expires_in: z.number().int(),
});
export type TokenPair = z.output<typeof tokenPair>;

export const userRole = z.enum(["admin", "user"]);
export const workspaceRole = z.enum(["owner", "editor", "viewer"]);

export const me = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role: userRole,
  locale: z.string().nullable(),
  theme: z.string().nullable(),
  hasPassword: z.boolean(),
  hasGoogle: z.boolean().describe("signs in with Google, too"),
  createdAt: z.iso.datetime({ offset: true }),
  /** the workspace that requests without `X-Workspace-Id` work in */
  workspaceId: z.uuid().nullable(),
  workspaces: z.array(z.object({ id: z.uuid(), name: z.string(), role: workspaceRole, timeZone: z.string() })),
});
export type Me = z.output<typeof me>;

export const updateMeInput = z
  .object({
    name: personName,
    locale: z.enum(USER_LOCALES),
    theme: z.enum(["light", "dark", "system"]),
    currentPassword: z.string().max(200),
    newPassword,
  })
  .partial()
  .refine((input) => Object.keys(input).length > 0, { error: "says nothing to change" });
export type UpdateMeInput = z.output<typeof updateMeInput>;

export const sessionItem = z.object({
  id: z.uuid(),
  kind: z.enum(["browser", "program"]),
  userAgent: z.string().nullable(),
  ip: z.string().nullable(),
  createdAt: z.iso.datetime({ offset: true }),
  lastSeenAt: z.iso.datetime({ offset: true }),
  current: z.boolean(),
});
export const sessionList = z.object({ items: z.array(sessionItem) });
export type SessionItem = z.output<typeof sessionItem>;

export const resetPasswordInput = z.object({ token: z.string().min(1).max(200), password: newPassword });
