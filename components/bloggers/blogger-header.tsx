"use client";

import { useQuery } from "@tanstack/react-query";
import { Pencil, RefreshCw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { BloggerSkeleton } from "@/components/bloggers/blogger-skeleton";
import { bloggerKeys, bloggerQuery } from "@/components/bloggers/bloggers-queries";
import { EditBloggerSheet } from "@/components/bloggers/edit-blogger-sheet";
import { ParsingNow } from "@/components/bloggers/parsing-now";
import { ProfileState } from "@/components/bloggers/profile-state";
import { useBloggerActions } from "@/components/bloggers/use-blogger-actions";
import { useParsing } from "@/components/bloggers/use-parsing";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PeriodPicker } from "@/components/layout/period-picker";
import { PlatformChip } from "@/components/layout/platform-chip";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tabs } from "@/components/ui/tabs";

type BloggerHeaderProps = { id: string; canEdit: boolean; children: ReactNode };

/** The frame of a blogger's pages: who it is, where, in which state, when last parsed; tabs that are routes. */
export function BloggerHeader({ id, canEdit, children }: BloggerHeaderProps) {
  const t = useTranslations("bloggers");
  const blogger = useQuery(bloggerQuery(id));
  const { parse } = useBloggerActions();
  const now = useParsing().get(id);
  const [editing, setEditing] = useState(false);
  useLiveRefresh("parse", bloggerKeys.one(id));
  if (blogger.isPending) return <BloggerSkeleton />;
  if (blogger.isError) return <QueryError error={blogger.error} onRetry={() => void blogger.refetch()} />;
  const { name, profiles, tags, lastParsedAt } = blogger.data;
  const readable = profiles.some((profile) => !profile.imported);
  const troubled = profiles.filter((profile) => profile.status !== "active" && profile.status !== "pending").length;
  return (
    <Page>
      <PageHeader
        lead={<Avatar src={profiles.find((profile) => profile.avatarUrl)?.avatarUrl} name={name} size={44} />}
        title={<bdi>{name}</bdi>}
        context={
          <>
            <Link href="/bloggers" className="text-muted hover:text-ink hover:underline">
              {t("title")}
            </Link>
            <span aria-hidden>·</span>
            {now ? (
              <ParsingNow now={now} />
            ) : (
              <span>
                {readable ? (
                  <>
                    {t("lastParsed")} <RelativeTime value={lastParsedAt} reason={t("neverParsed")} />
                  </>
                ) : (
                  t("link.only")
                )}
              </span>
            )}
          </>
        }
        filters={<PeriodPicker />}
        actions={
          canEdit ? (
            <>
              <Button onClick={() => setEditing(true)}>
                <Pencil aria-hidden />
                <span className="max-sm:sr-only">{t("edit")}</span>
              </Button>
              {readable ? (
                <Button
                  variant="primary"
                  pending={parse.isPending || now !== undefined}
                  onClick={() => parse.mutate([id])}
                >
                  <RefreshCw aria-hidden />
                  <span className="max-sm:sr-only">{t("parseNow")}</span>
                </Button>
              ) : null}
            </>
          ) : undefined
        }
        tabs={
          <Tabs
            label={name}
            tabs={[
              { href: `/bloggers/${id}`, label: t("tab.growth") },
              { href: `/bloggers/${id}/videos`, label: t("tab.videos"), count: blogger.data.videoCount },
              {
                href: `/bloggers/${id}/profiles`,
                label: t("tab.profiles"),
                ...(troubled > 0 ? { count: t("tab.troubled", { count: troubled }) } : {}),
              },
            ]}
          />
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        {profiles.map((profile) => (
          <span key={profile.id} className="flex min-w-0 items-center gap-1.5">
            <PlatformChip
              platform={profile.platform}
              label={profile.handle ? `@${profile.handle}` : (profile.title ?? profile.url)}
              url={profile.url}
            />
            {profile.status === "active" && !profile.imported ? null : <ProfileState profile={profile} />}
          </span>
        ))}
        {tags.map((tag) => (
          <Link key={tag} href={`/bloggers?tag=${encodeURIComponent(tag)}`}>
            <Chip>{tag}</Chip>
          </Link>
        ))}
      </div>
      {children}
      {editing ? <EditBloggerSheet blogger={blogger.data} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}
