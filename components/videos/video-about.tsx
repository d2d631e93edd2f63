"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import type { VideoDetailDto } from "@/lib/services/videos/schemas";

/** What its author wrote about it. */
export function VideoAbout({ video }: { video: VideoDetailDto }) {
  const t = useTranslations("videos");
  if (!video.description && !video.music && video.tags.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t("about")} className="mb-2" />
      <p dir="auto" className="max-w-3xl whitespace-pre-line text-pretty break-words text-muted text-sm">
        {video.description ?? t("noDescription")}
      </p>
      {video.music ? (
        <p dir="auto" className="mt-3 break-words text-muted text-sm">
          {t("music", { music: video.music })}
        </p>
      ) : null}
      {video.tags.length > 0 ? (
        <ul aria-label={t("tags")} className="mt-3 flex flex-wrap gap-1.5">
          {video.tags.map((tag) => (
            <li key={tag} className="max-w-full">
              <Chip>{tag}</Chip>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
