import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { tokenList } from "@/lib/services/tokens/schemas";
import { me, sessionList } from "@/lib/services/users/schemas";
import { inviteList, memberList, workspaceDto } from "@/lib/services/workspaces/schemas";

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
  queryFn: ({ signal }) => api("/api/auth/me", { output: me, signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: settingsKeys.sessions,
  queryFn: ({ signal }) => api("/api/auth/sessions", { output: sessionList, signal }),
});

export const workspaceQuery = queryOptions({
  queryKey: settingsKeys.workspace,
  queryFn: ({ signal }) => api("/api/workspace", { output: workspaceDto, signal }),
});

export const membersQuery = queryOptions({
  queryKey: settingsKeys.members,
  queryFn: ({ signal }) => api("/api/workspace/members", { output: memberList, signal }),
});

export const invitesQuery = queryOptions({
  queryKey: settingsKeys.invites,
  queryFn: ({ signal }) => api("/api/workspace/invites", { output: inviteList, signal }),
});

export const tokensQuery = queryOptions({
  queryKey: settingsKeys.tokens,
  queryFn: ({ signal }) => api("/api/tokens", { output: tokenList, signal }),
});
