import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import { reportList } from "@/lib/services/reports/schemas";
import { memberList } from "@/lib/services/workspaces/schemas";

export const reportKeys = { all: ["reports"] as const, members: ["reports", "members"] as const };

export const reportsQuery = queryOptions({
  queryKey: reportKeys.all,
  queryFn: ({ signal }) => api("/api/reports", { output: reportList, signal }),
});

export const reportMembersQuery = queryOptions({
  queryKey: reportKeys.members,
  queryFn: ({ signal }) => api("/api/workspace/members", { output: memberList, signal }),
});
