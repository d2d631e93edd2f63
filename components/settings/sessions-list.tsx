"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MonitorSmartphone, SquareTerminal } from "lucide-react";
import { useTranslations } from "next-intl";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { toastFailure } from "@/components/layout/toast-failure";
import { deviceName } from "@/components/settings/device-name";
import { sessionsQuery, settingsKeys } from "@/components/settings/settings-queries";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { api } from "@/lib/http/client";
import type { SessionItem } from "@/lib/services/users/schemas";

/** Where the account is signed in; any of them can be ended, all others at once. */
export function SessionsList() {
  const t = useTranslations("settings.sessions");
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | null) =>
      api(id === null ? "/api/auth/sessions" : `/api/auth/sessions/${id}`, { method: "DELETE" }),
    onError: (error) => toastFailure(t("failed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.sessions }),
  });
  if (sessions.isPending) return <LoadingPanel className="rounded-lg border border-line" />;
  if (sessions.isError) return <QueryError error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const { items } = sessions.data;
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            pending={end.isPending && end.variables === session.id}
            onEnd={() => end.mutate(session.id)}
          />
        ))}
      </ul>
      {items.some((session) => !session.current) ? (
        <div>
          <Button pending={end.isPending && end.variables === null} onClick={() => end.mutate(null)}>
            {t("endOthers")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

type SessionRowProps = { session: SessionItem; pending: boolean; onEnd: () => void };

function SessionRow({ session, pending, onEnd }: SessionRowProps) {
  const t = useTranslations("settings.sessions");
  const Icon = session.kind === "program" ? SquareTerminal : MonitorSmartphone;
  const name = deviceName(session.userAgent) ?? t(session.kind);
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <Icon aria-hidden className="size-4 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2 text-sm">
          <span className="clip-text">{name}</span>
          {session.current ? <Badge tone="good">{t("current")}</Badge> : null}
        </p>
        <p className="flex flex-wrap gap-x-1.5 text-faint text-xs">
          {session.ip ? <span className="break-all">{session.ip}</span> : null}
          <span>
            {t("lastSeen")} <RelativeTime value={session.lastSeenAt} />
          </span>
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" variant="ghost" pending={pending} onClick={onEnd} aria-label={t("endOne", { name })}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
