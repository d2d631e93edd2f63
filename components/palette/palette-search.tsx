"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PlatformDot } from "@/components/layout/platform-dot";
import { useSettled } from "@/components/layout/use-settled";
import { searchQuery } from "@/components/palette/palette-queries";
import { Command, commandGroupStyles, commandItemStyles } from "@/components/ui/command-list";
import { Spinner } from "@/components/ui/spinner";
import { Thumbnail } from "@/components/ui/thumbnail";

const QUIET_MS = 200;

/** Creators and videos whose names hold the text of the palette. Asks once the typing rests. */
export function PaletteSearch({ text, go }: { text: string; go: (href: string) => void }) {
  const t = useTranslations("palette");
  const asked = useSettled(text, QUIET_MS);
  const found = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData });
  if (found.isPending)
    return (
      <Command.Loading>
        <p className="flex items-center gap-2 px-3 py-2 text-faint text-sm">
          <Spinner />
          {t("searching")}
        </p>
      </Command.Loading>
    );
  if (found.isError) return <p className="px-3 py-2 text-down text-sm">{t("failed")}</p>;
  const { bloggers, videos } = found.data;
  // The server has chosen: its answers must not be filtered again by what the list thinks of the text.
  const shown = [text];
  return (
    <>
      {bloggers.length > 0 ? (
        <Command.Group heading={t("bloggers")} className={commandGroupStyles}>
          {bloggers.map((blogger) => (
            <Command.Item
              key={blogger.id}
              value={`blogger-${blogger.id}`}
              keywords={shown}
              onSelect={() => go(`/bloggers/${blogger.id}`)}
              className={commandItemStyles}
            >
              {blogger.profiles[0] ? <PlatformDot platform={blogger.profiles[0].platform} /> : null}
              <span dir="auto" className="clip-text">
                {blogger.name}
              </span>
            </Command.Item>
          ))}
        </Command.Group>
      ) : null}
      {videos.length > 0 ? (
        <Command.Group heading={t("videos")} className={commandGroupStyles}>
          {videos.map((video) => (
            <Command.Item
              key={video.id}
              value={`video-${video.id}`}
              keywords={shown}
              onSelect={() => go(`/videos/${video.id}`)}
              className={commandItemStyles}
            >
              <Thumbnail src={video.thumbnailUrl} width={40} height={22} />
              <span dir="auto" className="clip-text">
                {video.title}
              </span>
              <span dir="auto" className="clip-text ms-auto max-w-40 shrink-0 text-muted text-xs">
                {video.bloggers[0]?.name ?? video.profileTitle}
              </span>
            </Command.Item>
          ))}
        </Command.Group>
      ) : null}
    </>
  );
}
