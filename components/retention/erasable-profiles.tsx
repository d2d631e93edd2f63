"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { PlatformDot } from "@/components/layout/platform-dot";
import { QueryError } from "@/components/layout/query-error";
import { SearchField } from "@/components/layout/search-field";
import { toastFailure } from "@/components/layout/toast-failure";
import { erasableQuery, type RetentionOf, retentionPath } from "@/components/retention/retention-queries";
import { TypedConfirm } from "@/components/retention/typed-confirm";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { api } from "@/lib/http/client";
import type { ErasableProfile } from "@/lib/services/retention/schemas";

/** Profiles of which the shared data, or the workspace's own imports, can be erased. */
export function ErasableProfiles({ of }: { of: RetentionOf }) {
  const t = useTranslations("retention");
  const client = useQueryClient();
  const [search, setSearch] = useState("");
  const [asked, setAsked] = useState<ErasableProfile | null>(null);
  const found = useQuery(erasableQuery(of, useDeferredValue(search)));
  const erase = useMutation({
    mutationFn: ({ id, confirm }: { id: string; confirm: string }) =>
      api(`${retentionPath(of)}/profiles/${id}`, { method: "DELETE", body: { confirm } }),
    onSuccess: () => {
      toast({ tone: "good", title: t("erase.done") });
      setAsked(null);
      // Every figure may have changed.
      return client.invalidateQueries();
    },
    onError: (error) => toastFailure(t("erase.failed"), error),
  });
  return (
    <div className="flex flex-col gap-3">
      <SearchField label={t("erase.search")} value={search} onChange={(text) => setSearch(text ?? "")} />
      {found.isPending ? <LoadingPanel className="h-32" /> : null}
      {found.isError ? <QueryError error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data?.items.length === 0 ? (
        <p className="text-muted text-sm">{t(search === "" ? `erase.none.${of}` : "erase.notFound")}</p>
      ) : null}
      {found.data && found.data.items.length > 0 ? (
        <ul className="scroll-quiet max-h-80 divide-y divide-line overflow-y-auto rounded-lg border border-line">
          {found.data.items.map((profile) => (
            <li key={profile.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
              <PlatformDot platform={profile.platform} />
              <span className="clip-text min-w-24 flex-1">{profile.name}</span>
              <span className="text-faint text-xs">
                {t("erase.facts", { videos: profile.videos, watchers: profile.watchers })}
              </span>
              <Button
                size="sm"
                aria-label={t("erase.nameOf", { name: profile.name })}
                onClick={() => setAsked(profile)}
              >
                {t("erase.button")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {asked ? (
        <TypedConfirm
          title={t(`erase.title.${of}`, { name: asked.name })}
          description={t(`erase.text.${of}`, { watchers: asked.watchers })}
          confirm={t("erase.confirm")}
          word={asked.confirm}
          pending={erase.isPending}
          onClose={() => setAsked(null)}
          onConfirm={(confirm) => erase.mutate({ id: asked.id, confirm })}
        />
      ) : null}
    </div>
  );
}
