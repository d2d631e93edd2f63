"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequestDownload } from "@/components/files/use-request-download";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { AddToBlogger } from "@/components/search/add-to-blogger";
import { SearchNote } from "@/components/search/search-note";
import { SearchResult } from "@/components/search/search-result";
import { useSearchActions } from "@/components/search/use-search-actions";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { SearchDto, SearchResultDto } from "@/lib/services/search/schemas";

type SearchResultsProps = { pages: readonly SearchDto[]; hasMore: boolean; loadingMore: boolean; onMore: () => void };

export function SearchResults({ pages, hasMore, loadingMore, onMore }: SearchResultsProps) {
  const t = useTranslations("search");
  const { watch } = useSearchActions();
  const download = useRequestDownload();
  const [adding, setAdding] = useState<SearchResultDto["channel"] | null>(null);
  // A result may come again on the next page, when new ones have pushed it there.
  const rows = new Map(
    pages.flatMap((page) =>
      page.items.map((item) => [item.platformId, { item, refused: page.numbers === "refused" }] as const),
    ),
  );
  return (
    <Card flush>
      <SearchNote pages={pages} />
      {rows.size === 0 ? (
        <EmptyPanel icon={SearchX} title={t("nothing")} text={t("nothingText")} />
      ) : (
        <ul aria-label={t("results")} className="divide-y divide-line border-line border-t">
          {[...rows.values()].map(({ item, refused }) => (
            <SearchResult
              key={item.platformId}
              item={item}
              refused={refused}
              watching={watch.isPending && watch.variables?.platformId === item.channel.platformId}
              onWatch={() => watch.mutate(item.channel)}
              onAdd={() => setAdding(item.channel)}
              onDownload={item.kind === "video" ? () => download.mutate({ urls: [item.url] }) : undefined}
            />
          ))}
        </ul>
      )}
      {hasMore ? (
        <div className="flex justify-center border-line border-t p-3">
          <Button pending={loadingMore} onClick={onMore}>
            {t("more")}
          </Button>
        </div>
      ) : null}
      {adding ? <AddToBlogger channel={adding} onClose={() => setAdding(null)} /> : null}
    </Card>
  );
}
