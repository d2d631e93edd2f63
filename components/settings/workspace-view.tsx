"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryError } from "@/components/layout/query-error";
import { Section } from "@/components/settings/section";
import { SectionSkeleton } from "@/components/settings/section-skeleton";
import { workspaceQuery } from "@/components/settings/settings-queries";
import { WorkspaceForm } from "@/components/settings/workspace-form";
import { RelativeTime } from "@/components/ui/relative-time";

export function WorkspaceView() {
  const t = useTranslations("settings.workspace");
  const found = useQuery(workspaceQuery);
  if (found.isPending) return <SectionSkeleton />;
  if (found.isError) return <QueryError error={found.error} onRetry={() => void found.refetch()} />;
  const workspace = found.data;
  return (
    <Section title={t("title")} text={workspace.role === "owner" ? t("text") : t("textReadOnly")}>
      {workspace.role === "owner" ? (
        <WorkspaceForm workspace={workspace} />
      ) : (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
          <dt className="text-faint">{t("name")}</dt>
          <dd className="break-words">{workspace.name}</dd>
          <dt className="text-faint">{t("timeZone")}</dt>
          <dd>{workspace.timeZone}</dd>
          <dt className="text-faint">{t("created")}</dt>
          <dd>
            <RelativeTime value={workspace.createdAt} />
          </dd>
        </dl>
      )}
    </Section>
  );
}
