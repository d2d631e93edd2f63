import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const adminShapes = () => import("@/lib/services/admin/schemas");
const healthShapes = () => import("@/lib/services/health/schemas");
const jobShapes = () => import("@/lib/services/jobs/schemas");

export const adminKeys = {
  users: ["admin", "users"] as const,
  workspaces: ["admin", "workspaces"] as const,
  runs: ["admin", "runs"] as const,
  jobs: ["admin", "jobs"] as const,
  audit: ["admin", "audit"] as const,
  health: ["admin", "health"] as const,
};

/** What moves by itself is asked for again while the page is open. */
export const REFRESH_MS = 5_000;

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: [...adminKeys.users, "one", id],
    queryFn: ({ signal }) =>
      api(`/api/admin/users/${id}`, { output: async () => (await adminShapes()).adminUserDetail, signal }),
  });

export const userSearchQuery = (search: string) =>
  queryOptions({
    queryKey: [...adminKeys.users, "search", search],
    queryFn: ({ signal }) =>
      api("/api/admin/users", {
        query: { search, limit: 20 },
        output: async () => (await adminShapes()).adminUserPage,
        signal,
      }),
  });

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: [...adminKeys.jobs, "one", id],
    queryFn: ({ signal }) =>
      api(`/api/admin/jobs/${id}`, { output: async () => (await jobShapes()).jobDetail, signal }),
    refetchInterval: (query) => {
      const status = query.state.data?.status;
      return status === "queued" || status === "running" ? 2_000 : false;
    },
  });

export const jobStatsQuery = queryOptions({
  queryKey: [...adminKeys.jobs, "stats"],
  queryFn: ({ signal }) => api("/api/admin/jobs/stats", { output: async () => (await jobShapes()).jobStats, signal }),
  refetchInterval: REFRESH_MS,
});

/** The newest jobs of all kinds: which functions there are to filter by. */
export const recentJobsQuery = queryOptions({
  queryKey: [...adminKeys.jobs, "recent"],
  queryFn: ({ signal }) =>
    api("/api/admin/jobs", { query: { limit: 200 }, output: async () => (await jobShapes()).jobList, signal }),
  staleTime: 5 * 60_000,
});

export const healthQuery = queryOptions({
  queryKey: adminKeys.health,
  queryFn: ({ signal }) => api("/api/admin/health", { output: async () => (await healthShapes()).health, signal }),
  refetchInterval: 15_000,
});
