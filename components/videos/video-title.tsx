"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { formatClock } from "@/components/ui/format-time";
import { Thumbnail } from "@/components/ui/thumbnail";
import type { VideoDto } from "@/lib/services/videos/schemas";

/** Picture, title and, where the video cannot be seen by everybody, why. */
export function VideoTitle({ video }: { video: VideoDto }) {
  const t = useTranslations("videos.availability");
  const gone = video.availability === "private" || video.availability === "deleted";
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Thumbnail src={video.thumbnailUrl} badge={formatClock(video.durationSec)} className="max-sm:hidden" />
      <bdi className="line-clamp-2 min-w-0 break-words leading-4 [text-align:match-parent]">{video.title}</bdi>
      {video.availability === "public" || video.availability === "unknown" ? null : (
        <Badge tone={gone ? "bad" : "outline"}>{t(video.availability)}</Badge>
      )}
    </span>
  );
}
