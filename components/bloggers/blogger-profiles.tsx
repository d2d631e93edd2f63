"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { bloggerQuery } from "@/components/bloggers/bloggers-queries";
import { LinkImported } from "@/components/bloggers/link-imported";
import { ProfileState } from "@/components/bloggers/profile-state";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { PlatformChip } from "@/components/layout/platform-chip";
import { QueryError } from "@/components/layout/query-error";
import { useSourceNames } from "@/components/layout/use-metric-words";
import { Card } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";

/** Each account of a blogger: its state in words, what the last parse said, and when its numbers were last seen. */
export function BloggerProfiles({ id, canEdit }: { id: string; canEdit: boolean }) {
  const t = useTranslations("bloggers");
  const sourceName = useSourceNames();
  const blogger = useQuery(bloggerQuery(id));
  if (blogger.isPending) return <LoadingPanel />;
  if (blogger.isError) return <QueryError error={blogger.error} onRetry={() => void blogger.refetch()} />;
  return (
    <Card flush>
      <Table label={t("tab.profiles")}>
        <thead>
          <tr>
            <Th>{t("profile.account")}</Th>
            <Th>{t("profile.state")}</Th>
            <Th numeric definition={t("definition.followers")}>
              {t("column.followers")}
            </Th>
            <Th>{t("profile.observed")}</Th>
            <Th>{t("profile.parsed")}</Th>
            <Th>{t("profile.source")}</Th>
          </tr>
        </thead>
        <tbody>
          {blogger.data.profiles.map((profile) => (
            <Tr key={profile.id}>
              <Td className="max-w-64">
                <PlatformChip
                  platform={profile.platform}
                  label={profile.title ?? profile.handle ?? profile.url}
                  url={profile.url}
                />
              </Td>
              <Td className="min-w-48 py-2">
                <ProfileState profile={profile} />
                {profile.status === "active" || profile.status === "pending" ? null : (
                  <span className="mt-1 block text-muted text-xs">{t(`statusHelp.${profile.status}`)}</span>
                )}
                {profile.imported ? (
                  <span className="mt-1 flex flex-col items-start gap-2 text-muted text-xs">
                    {t("link.about")}
                    {canEdit ? <LinkImported blogger={blogger.data} imported={profile} /> : null}
                  </span>
                ) : null}
                {profile.status !== "active" && profile.statusDetail ? (
                  <span lang="en" className="block text-faint text-xs">
                    {profile.statusDetail}
                  </span>
                ) : null}
              </Td>
              <Td numeric>
                <Count
                  value={profile.followers}
                  reason={profile.followersHidden ? t("followersHidden") : t("unknown")}
                />
              </Td>
              <Td>
                <RelativeTime value={profile.lastObservedAt} reason={t("neverParsed")} />
              </Td>
              <Td>
                <RelativeTime value={profile.lastParsedAt} reason={t("neverParsed")} />
              </Td>
              <Td className="text-muted">{profile.source ? sourceName(profile.source) : "—"}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
