import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";

const reportShapes = () => import("@/lib/services/reports/schemas");
const workspaceShapes = () => import("@/lib/services/workspaces/schemas");

export const reportKeys = { all: ["reports"] as const, members: ["reports", "members"] as const };

export const reportsQuery = queryOptions({
  queryKey: reportKeys.all,
  queryFn: ({ signal }) => api("/api/reports", { output: async () => (await reportShapes()).reportList, signal }),
});

export const reportMembersQuery = queryOptions({
  queryKey: reportKeys.members,
  queryFn: ({ signal }) =>
    api("/api/workspace/members", { output: async () => (await workspaceShapes()).memberList, signal }),
});
