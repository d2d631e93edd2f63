"use client";

import { Check, Download, Plus, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Count } from "@/components/ui/count";
import { formatClock } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { SearchResultDto } from "@/lib/services/search/schemas";

type SearchResultProps = {
  item: SearchResultDto;
  /** its numbers were asked for, and refused */
  refused: boolean;
  watching: boolean;
  onWatch: () => void;
  onAdd: () => void;
  /** absent where it cannot be downloaded: a channel */
  onDownload: (() => void) | undefined;
};

/** One video or channel that was found, and what can be done with it. */
export function SearchResult({ item, refused, watching, onWatch, onAdd, onDownload }: SearchResultProps) {
  const t = useTranslations("search");
  const kindName = useTranslations("metrics.kind");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-3 hover:bg-hover">
      <Thumbnail src={item.thumbnailUrl} width={128} height={72} badge={formatClock(item.durationSec)} />
      <div className="min-w-0 flex-[1_1_240px]">
        <a
          href={item.url}
          target="_blank"
          rel="noreferrer"
          className="line-clamp-2 break-words rounded-sm font-medium text-ink hover:text-accent-ink"
        >
          <bdi>{item.title}</bdi>
        </a>
        <p className="mt-1 flex flex-wrap items-center gap-x-1.5 text-muted text-sm">
          {item.kind === "video" ? (
            <>
              <bdi className="clip-text">{item.channel.title}</bdi>
              <span aria-hidden>·</span>
              <RelativeTime value={item.publishedAt} />
              <span aria-hidden>·</span>
              <span>
                {t.rich("views", {
                  count: () => <Count value={item.views} reason={refused ? t("numbersRefused") : t("viewsUnknown")} />,
                })}
              </span>
              {item.live || (item.videoKind !== null && item.videoKind !== "long" && item.videoKind !== "unknown") ? (
                <>
                  <span aria-hidden>·</span>
                  <span>{kindName(item.live ? "live" : (item.videoKind ?? "unknown"))}</span>
                </>
              ) : null}
            </>
          ) : (
            <bdi className="line-clamp-1">{item.description ?? t("channel")}</bdi>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {item.blogger ? (
          <Link
            href={`/bloggers/${item.blogger.id}`}
            className="inline-flex max-w-56 items-center gap-1.5 rounded-sm text-muted text-sm hover:text-ink hover:underline"
          >
            <Check aria-hidden className="size-4 shrink-0 text-up" />
            <span className="clip-text">{t("watched", { name: item.blogger.name })}</span>
          </Link>
        ) : (
          <>
            <Button
              size="sm"
              pending={watching}
              onClick={onWatch}
              aria-label={t("watchNamed", { name: item.channel.title })}
            >
              <Plus aria-hidden />
              {t("watch")}
            </Button>
            <Button size="sm" variant="ghost" onClick={onAdd} aria-label={t("addNamed", { name: item.channel.title })}>
              <UserRoundPlus aria-hidden />
              {t("add")}
            </Button>
          </>
        )}
        {onDownload ? (
          <Button size="sm" variant="ghost" onClick={onDownload} aria-label={t("downloadNamed", { title: item.title })}>
            <Download aria-hidden />
            {t("download")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
