import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/retention/schemas");

/** The installation's own addresses, or those of the workspace. */
export type RetentionOf = "installation" | "workspace";
export const retentionPath = (of: RetentionOf) =>
  of === "installation" ? "/api/admin/retention" : "/api/workspace/retention";

export const retentionKeys = {
  all: ["retention"] as const,
  rules: (of: RetentionOf) => ["retention", of, "rules"] as const,
  log: (of: RetentionOf) => ["retention", of, "log"] as const,
};

export const policyQuery = queryOptions({
  queryKey: retentionKeys.rules("installation"),
  queryFn: ({ signal }) =>
    api(retentionPath("installation"), { output: async () => (await shapes()).policyDto, signal }),
});

export const ownRetentionQuery = queryOptions({
  queryKey: retentionKeys.rules("workspace"),
  queryFn: ({ signal }) =>
    api(retentionPath("workspace"), { output: async () => (await shapes()).ownRetentionDto, signal }),
});

export const erasableQuery = (of: RetentionOf, search: string) =>
  queryOptions({
    queryKey: [...retentionKeys.all, of, "profiles", search],
    queryFn: ({ signal }) =>
      api(`${retentionPath(of)}/profiles`, {
        query: { search },
        output: async () => (await shapes()).erasableProfiles,
        signal,
      }),
  });

/** `userId` null: the caller's own account. */
export const erasurePath = (userId: string | null) =>
  userId === null ? "/api/auth/me/erasure" : `/api/admin/users/${userId}/erasure`;

export const erasurePlanQuery = (userId: string | null) =>
  queryOptions({
    queryKey: [...retentionKeys.all, "user", userId],
    queryFn: ({ signal }) => api(erasurePath(userId), { output: async () => (await shapes()).eraseUserPlan, signal }),
  });
