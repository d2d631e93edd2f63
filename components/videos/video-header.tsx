"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DownloadButton } from "@/components/files/download-button";
import { MediaHeader } from "@/components/layout/media-header";
import { PlatformChip } from "@/components/layout/platform-chip";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import type { VideoDetailDto } from "@/lib/services/videos/schemas";

/** Who made it, what it is and how that was found out, when it came out, and whether it can still be seen. */
export function VideoHeader({ video, canDownload }: { video: VideoDetailDto; canDownload: boolean }) {
  const t = useTranslations("videos");
  const platformName = useTranslations("shell.platforms");
  return (
    <MediaHeader
      media={video}
      context={
        <>
          <Creators video={video} />
          <Kind video={video} />
          <span aria-hidden>·</span>
          <span>
            {video.publishedAt
              ? t.rich("published", { when: () => <RelativeTime value={video.publishedAt} /> })
              : t("publishedUnknown")}
          </span>
          <Availability video={video} />
          <PlatformChip
            platform={video.platform}
            url={video.url}
            label={t("openAt", { platform: platformName(video.platform) })}
            className="max-sm:mt-1"
          />
        </>
      }
      actions={canDownload ? <DownloadButton url={video.url} title={video.title} /> : undefined}
    />
  );
}

function Creators({ video }: { video: VideoDetailDto }): ReactNode {
  if (video.bloggers.length === 0) return <span>{video.profileTitle}</span>;
  return video.bloggers.map((blogger) => (
    <span key={blogger.id} className="flex min-w-0 items-center gap-1.5">
      <Link href={`/bloggers/${blogger.id}`} className="clip-text rounded-sm text-muted hover:text-ink hover:underline">
        <bdi>{blogger.name}</bdi>
      </Link>
      <span aria-hidden>·</span>
    </span>
  ));
}

function Kind({ video }: { video: VideoDetailDto }) {
  const t = useTranslations("videos");
  const metric = useTranslations("metrics");
  const method = video.kindMethod ?? "none";
  const how = t.has(`kindMethod.${method}`) ? t(`kindMethod.${method}`) : method;
  return (
    <Tooltip content={t("classified", { how })}>
      <button type="button" className="hit-area cursor-help rounded-sm underline decoration-dotted underline-offset-4">
        {metric(`kind.${video.kind}`)}
        <span className="sr-only">. {t("classified", { how })}</span>
      </button>
    </Tooltip>
  );
}

function Availability({ video }: { video: VideoDetailDto }) {
  const t = useTranslations("videos");
  const { availability, availabilityAt } = video;
  const gone = availability === "private" || availability === "deleted";
  const state = t(`availability.${availability}`);
  return (
    <>
      <span aria-hidden>·</span>
      <Badge tone={gone ? "bad" : "neutral"}>
        {gone && availabilityAt
          ? t.rich("goneSince", { state, when: () => <RelativeTime value={availabilityAt} /> })
          : state}
      </Badge>
    </>
  );
}
