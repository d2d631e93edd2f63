import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const tokenShapes = () => import("@/lib/services/tokens/schemas");
const userShapes = () => import("@/lib/services/users/schemas");
const workspaceShapes = () => import("@/lib/services/workspaces/schemas");

export const settingsKeys = {
  me: ["settings", "me"] as const,
  sessions: ["settings", "sessions"] as const,
  workspace: ["settings", "workspace"] as const,
  members: ["settings", "members"] as const,
  invites: ["settings", "invites"] as const,
  tokens: ["settings", "tokens"] as const,
};

export const meQuery = queryOptions({
  queryKey: settingsKeys.me,
  queryFn: ({ signal }) => api("/api/auth/me", { output: async () => (await userShapes()).me, signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: settingsKeys.sessions,
  queryFn: ({ signal }) => api("/api/auth/sessions", { output: async () => (await userShapes()).sessionList, signal }),
});

export const workspaceQuery = queryOptions({
  queryKey: settingsKeys.workspace,
  queryFn: ({ signal }) =>
    api("/api/workspace", { output: async () => (await workspaceShapes()).workspaceDto, signal }),
});

export const membersQuery = queryOptions({
  queryKey: settingsKeys.members,
  queryFn: ({ signal }) =>
    api("/api/workspace/members", { output: async () => (await workspaceShapes()).memberList, signal }),
});

export const invitesQuery = queryOptions({
  queryKey: settingsKeys.invites,
  queryFn: ({ signal }) =>
    api("/api/workspace/invites", { output: async () => (await workspaceShapes()).inviteList, signal }),
});

export const tokensQuery = queryOptions({
  queryKey: settingsKeys.tokens,
  queryFn: ({ signal }) => api("/api/tokens", { output: async () => (await tokenShapes()).tokenList, signal }),
});
