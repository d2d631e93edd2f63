"use client";

import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { adminKeys } from "@/components/admin/admin-queries";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { parseAsString } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryState } from "@/components/layout/use-query-state";
import { Count } from "@/components/ui/count";
import { DataTable } from "@/components/ui/data-table/data-table";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AdminWorkspace } from "@/lib/services/admin/schemas";

const shapes = () => import("@/lib/services/admin/schemas");

/** Every workspace of the installation: how large it is and whom to write to. What is in it stays its members' own. */
export function WorkspacesView() {
  const t = useTranslations("admin");
  const [search, setSearch] = useQueryState("search", parseAsString);
  const workspaces = usePages({
    queryKey: [...adminKeys.workspaces],
    path: "/api/admin/workspaces",
    query: { search },
    output: async () => (await shapes()).adminWorkspacePage,
  });
  const columns: DataColumn<AdminWorkspace>[] = [
    {
      id: "name",
      header: t("column.workspace"),
      width: 260,
      cell: (workspace) => <span className="clip-text block">{workspace.name}</span>,
    },
    {
      id: "owners",
      header: t("column.owners"),
      width: 280,
      cell: (workspace) => <span className="clip-text block text-muted">{workspace.owners.join(", ")}</span>,
    },
    {
      id: "members",
      header: t("column.members"),
      numeric: true,
      width: 110,
      cell: (workspace) => <Count value={workspace.members} />,
    },
    {
      id: "bloggers",
      header: t("column.bloggers"),
      numeric: true,
      width: 110,
      cell: (workspace) => <Count value={workspace.bloggers} />,
    },
    { id: "timeZone", header: t("column.timeZone"), width: 170, cell: (workspace) => workspace.timeZone },
    {
      id: "created",
      header: t("column.created"),
      width: 130,
      cell: (workspace) => <RelativeTime value={workspace.createdAt} />,
    },
  ];
  return (
    <DataTable
      id="admin-workspaces"
      label={t("tab.workspaces")}
      columns={columns}
      rows={workspaces.rows}
      rowId={(workspace) => workspace.id}
      rowName={(workspace) => workspace.name}
      status={workspaces.status}
      error={<QueryError error={workspaces.failure} onRetry={workspaces.refetch} />}
      empty={<EmptyPanel icon={Building2} title={t("workspaces.empty")} text={t("workspaces.emptyText")} />}
      toolbar={<SearchField label={t("workspaces.search")} value={search} onChange={(text) => void setSearch(text)} />}
      total={workspaces.total}
      hasMore={workspaces.hasMore}
      loadingMore={workspaces.loadingMore}
      onLoadMore={workspaces.onLoadMore}
    />
  );
}
