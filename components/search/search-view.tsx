"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { KeyRound, Lock, Search, TimerReset } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { QueryError } from "@/components/layout/query-error";
import { useQueryStates } from "@/components/layout/use-query-states";
import { SearchForm } from "@/components/search/search-form";
import { type AskedSearch, searchParams } from "@/components/search/search-params";
import { searchResultsQuery, searchStateQuery } from "@/components/search/search-queries";
import { SearchResults } from "@/components/search/search-results";
import { SearchSkeleton } from "@/components/search/search-skeleton";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";
import { ApiError } from "@/lib/http/client";
import type { SearchDto } from "@/lib/services/search/schemas";

/** Searching YouTube, within the few searches of a day. */
export function SearchView() {
  const t = useTranslations("search");
  const state = useQuery(searchStateQuery);
  const [asked, setAsked] = useQueryStates(searchParams, { history: "push" });
  const usable = state.data !== undefined && (state.data.access.byKey || state.data.access.channels.length > 0);
  const by = asked.by ?? (state.data?.access.byKey ? null : (state.data?.access.channels[0]?.id ?? null));
  const found = useInfiniteQuery({
    ...searchResultsQuery({ ...asked, by }, useNow()),
    enabled: usable && asked.q !== "",
  });
  const newest = found.data?.pages.at(-1)?.quota ?? state.data?.quota;
  return (
    <Page>
      <PageHeader title={t("title")} context={newest ? <Left quota={newest} /> : t("context")} />
      {state.isError ? (
        <Card flush>
          <QueryError error={state.error} onRetry={() => void state.refetch()} />
        </Card>
      ) : state.isPending ? (
        <SearchSkeleton />
      ) : !usable ? (
        <NoAccess />
      ) : (
        <>
          <SearchForm
            key={JSON.stringify(asked)}
            asked={asked}
            access={state.data.access}
            pending={found.isFetching && !found.isFetchingNextPage}
            onSearch={(next: AskedSearch) => void setAsked(next)}
          />
          {asked.q === "" ? (
            <Card flush>
              <EmptyPanel icon={Search} title={t("idle")} text={t("idleText")} />
            </Card>
          ) : found.isError ? (
            <Refused error={found.error} resetsAt={state.data.quota.resetsAt} onRetry={() => void found.refetch()} />
          ) : found.isPending ? (
            <SearchSkeleton />
          ) : (
            <SearchResults
              pages={found.data.pages}
              hasMore={found.hasNextPage}
              loadingMore={found.isFetchingNextPage}
              onMore={() => void found.fetchNextPage()}
            />
          )}
        </>
      )}
    </Page>
  );
}

function Left({ quota }: { quota: SearchDto["quota"] }) {
  const t = useTranslations("search");
  return (
    <span>
      {t.rich("left", {
        left: quota.searchesLeft,
        limit: quota.limit,
        when: () => <RelativeTime value={quota.resetsAt} />,
      })}
    </span>
  );
}

function Refused({ error, resetsAt, onRetry }: { error: Error; resetsAt: string; onRetry: () => void }) {
  const t = useTranslations("search");
  const usedUp = error instanceof ApiError && error.code === "platform_quota_exhausted";
  return (
    <Card flush>
      {usedUp ? (
        <EmptyPanel
          icon={TimerReset}
          title={t("usedUp")}
          text={t.rich("usedUpText", { when: () => <RelativeTime value={resetsAt} /> })}
          action={
            <Link href="/quota" className={buttonStyles()}>
              {t("toQuota")}
            </Link>
          }
        />
      ) : (
        <QueryError error={error} onRetry={onRetry} />
      )}
    </Card>
  );
}

function NoAccess() {
  const t = useTranslations("search");
  return (
    <Card flush>
      <EmptyPanel
        icon={KeyRound}
        title={t("noKey")}
        text={t("noKeyText")}
        action={
          <Link href="/channels" className={buttonStyles({ variant: "primary" })}>
            {t("toChannels")}
          </Link>
        }
      />
    </Card>
  );
}

/** Searches are few and shared, so who may only look spends none. */
export function SearchForViewers() {
  const t = useTranslations("search");
  return (
    <Page>
      <PageHeader title={t("title")} context={t("context")} />
      <Card flush>
        <EmptyPanel icon={Lock} title={t("viewer")} text={t("viewerText")} />
      </Card>
    </Page>
  );
}
