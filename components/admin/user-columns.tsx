"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AdminUser } from "@/lib/services/admin/schemas";

export function useUserColumns(): DataColumn<AdminUser>[] {
  const t = useTranslations("admin");
  return [
    {
      id: "name",
      header: t("column.user"),
      width: 260,
      cell: (user) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <Avatar src={null} name={user.name} size={24} />
          <span className="clip-text">{user.name}</span>
          {user.you ? <Badge>{t("users.you")}</Badge> : null}
        </span>
      ),
    },
    {
      id: "email",
      header: t("column.email"),
      width: 220,
      sortKey: "email",
      cell: (user) => <span className="clip-text block text-muted">{user.email}</span>,
    },
    {
      id: "role",
      header: t("column.role"),
      width: 120,
      cell: (user) => (user.role === "admin" ? <Badge tone="accent">{t("users.admin")}</Badge> : t("users.user")),
    },
    {
      id: "status",
      header: t("column.status"),
      width: 120,
      cell: (user) => (
        <Badge tone={user.status === "active" ? "good" : "bad"}>{t(`users.status.${user.status}`)}</Badge>
      ),
    },
    {
      id: "workspaces",
      header: t("column.workspaces"),
      numeric: true,
      width: 110,
      cell: (user) => <Count value={user.workspaces} />,
    },
    {
      id: "lastSeenAt",
      header: t("column.lastSeen"),
      width: 130,
      cell: (user) => <RelativeTime value={user.lastSeenAt} reason={t("users.neverSeen")} />,
    },
    {
      id: "createdAt",
      header: t("column.created"),
      width: 130,
      sortKey: "createdAt",
      cell: (user) => <RelativeTime value={user.createdAt} />,
    },
  ];
}
