"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { userQuery } from "@/components/admin/admin-queries";
import { UserDialogs } from "@/components/admin/user-dialogs";
import { type UserDeed, UserMenu } from "@/components/admin/user-menu";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { RelativeTime } from "@/components/ui/relative-time";
import { Stat, StatStrip } from "@/components/ui/stat";

/** One account: its state, its sessions, and the workspaces that it is in. */
export function UserView({ id }: { id: string }) {
  const t = useTranslations("admin");
  const found = useQuery(userQuery(id));
  const [deed, setDeed] = useState<UserDeed | null>(null);
  if (found.isPending) return <LoadingPanel className="h-72 rounded-lg border border-line" />;
  if (found.isError) return <QueryError error={found.error} onRetry={() => void found.refetch()} />;
  const user = found.data;
  return (
    <>
      <header className="flex items-center gap-3">
        <Avatar src={null} name={user.name} size={40} />
        <div className="min-w-0 flex-1">
          <h2 className="flex min-w-0 items-center gap-2 font-medium text-lg">
            <span className="clip-text">{user.name}</span>
            {user.role === "admin" ? <Badge tone="accent">{t("users.admin")}</Badge> : null}
            {user.status === "suspended" ? <Badge tone="bad">{t("users.status.suspended")}</Badge> : null}
          </h2>
          <p className="clip-text text-muted text-sm">{user.email}</p>
        </div>
        <UserMenu user={user} onPick={setDeed} />
      </header>
      <StatStrip>
        <Stat
          label={t("column.sessions")}
          definition={t("users.sessionsText")}
          value={<Count value={user.sessions} />}
        />
        <Stat
          label={t("column.lastSeen")}
          definition={t("users.lastSeenText")}
          value={<RelativeTime value={user.lastSeenAt} reason={t("users.neverSeen")} className="text-lg" />}
        />
        <Stat
          label={t("column.created")}
          definition={t("users.createdText")}
          value={<RelativeTime value={user.createdAt} className="text-lg" />}
        />
      </StatStrip>
      <Card flush>
        <CardHeader className="border-line border-b px-4 py-3" title={t("column.workspaces")} />
        {user.memberships.length === 0 ? (
          <p className="px-4 py-6 text-center text-faint text-sm">{t("users.noWorkspaces")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {user.memberships.map((membership) => (
              <li key={membership.workspaceId} className="flex items-center justify-between gap-3 px-4 py-2.5 text-sm">
                <span className="clip-text">{membership.name}</span>
                <span className="shrink-0 text-muted">{t(`users.memberRole.${membership.role}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <p className="text-sm">
        <Link href={`/admin/audit?actorId=${user.id}`} className="text-accent-ink hover:underline">
          {t("users.whatTheyDid")}
        </Link>
      </p>
      {deed ? <UserDialogs user={user} deed={deed} onClose={() => setDeed(null)} /> : null}
    </>
  );
}
