"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { adminKeys } from "@/components/admin/admin-queries";
import { ChoiceFilter } from "@/components/admin/choice-filter";
import { useUserColumns } from "@/components/admin/user-columns";
import { UserDialogs } from "@/components/admin/user-dialogs";
import { type UserDeed, UserMenu } from "@/components/admin/user-menu";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { usePages } from "@/components/layout/use-pages";
import { useQueryStates } from "@/components/layout/use-query-states";
import { DataTable } from "@/components/ui/data-table/data-table";
import { type AdminUser, userStatus } from "@/lib/services/admin/schemas";
import { userRole } from "@/lib/services/users/schemas";

const shapes = () => import("@/lib/services/admin/schemas");

const FILTER = {
  search: parseAsString,
  role: parseAsStringLiteral(userRole.options),
  status: parseAsStringLiteral(userStatus.options),
  sort: parseAsStringLiteral(["createdAt", "-createdAt", "email", "-email"]),
};

/** Every account of the installation. */
export function UsersView() {
  const t = useTranslations("admin");
  const [filter, setFilter] = useQueryStates(FILTER, { history: "replace" });
  const users = usePages({
    queryKey: [...adminKeys.users, "list"],
    path: "/api/admin/users",
    query: filter,
    output: async () => (await shapes()).adminUserPage,
  });
  const columns = useUserColumns();
  const [asked, setAsked] = useState<{ user: AdminUser; deed: UserDeed } | null>(null);
  return (
    <>
      <DataTable
        id="admin-users"
        label={t("tab.users")}
        columns={columns}
        rows={users.rows}
        rowId={(user) => user.id}
        rowName={(user) => user.name}
        rowHref={(user) => `/admin/users/${user.id}`}
        status={users.status}
        error={<QueryError error={users.failure} onRetry={users.refetch} />}
        empty={<EmptyPanel icon={UsersRound} title={t("users.empty")} text={t("users.emptyText")} />}
        sort={filter.sort ?? "-createdAt"}
        onSort={(next) => void setFilter({ sort: FILTER.sort.parse(next) })}
        toolbar={
          <>
            <SearchField
              label={t("users.search")}
              value={filter.search}
              onChange={(search) => void setFilter({ search })}
            />
            <ChoiceFilter
              label={t("column.role")}
              all={t("users.allRoles")}
              value={filter.role}
              options={userRole.options.map((value) => ({ value, label: t(`users.${value}`) }))}
              onChange={(role) => void setFilter({ role })}
            />
            <ChoiceFilter
              label={t("column.status")}
              all={t("allStates")}
              value={filter.status}
              options={userStatus.options.map((value) => ({ value, label: t(`users.status.${value}`) }))}
              onChange={(status) => void setFilter({ status })}
            />
          </>
        }
        rowActions={(user) => <UserMenu user={user} onPick={(deed) => setAsked({ user, deed })} />}
        total={users.total}
        hasMore={users.hasMore}
        loadingMore={users.loadingMore}
        onLoadMore={users.onLoadMore}
      />
      {asked ? <UserDialogs user={asked.user} deed={asked.deed} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
