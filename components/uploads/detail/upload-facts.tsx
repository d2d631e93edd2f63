"use client";

import Link from "next/link";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatClock, formatInstant } from "@/components/ui/format-time";
import type { UploadDto } from "@/lib/services/uploads/schemas";

/** What YouTube is told, or was told. */
export function UploadFacts({ upload }: { upload: UploadDto }) {
  const t = useTranslations("uploads");
  const locale = useLocale();
  const zone = useTimeZone() ?? "UTC";
  const { source } = upload;
  const time = (value: string | null) => (value === null ? null : formatInstant(new Date(value), locale, zone));
  const size = [formatClock(source.durationSec), formatBytes(source.size, locale)].filter((fact) => fact !== null);
  const yes = (value: boolean) => t(value ? "yes" : "no");
  const differs = upload.actualPrivacy !== null && upload.actualPrivacy !== upload.privacyStatus;
  return (
    <Card className="flex flex-col gap-3" aria-labelledby="facts">
      <CardHeader id="facts" title={t("facts.title")} />
      <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
        <Fact name={t("facts.source")}>
          <bdi className="break-all">{source.url ?? source.name ?? "—"}</bdi>
          {size.length > 0 ? <span className="block text-faint text-xs tabular-nums">{size.join(" · ")}</span> : null}
        </Fact>
        <Fact name={t("facts.privacy")}>
          {t(`privacy.${upload.privacyStatus}`)}
          {differs && upload.actualPrivacy ? (
            <span className="block text-warn text-xs">
              {t("facts.actually", { privacy: t(`privacy.${upload.actualPrivacy}`) })}
            </span>
          ) : null}
        </Fact>
        {upload.publishAt ? <Fact name={t("facts.publishAt")}>{time(upload.publishAt)}</Fact> : null}
        {upload.publishedAt ? <Fact name={t("facts.publishedAt")}>{time(upload.publishedAt)}</Fact> : null}
        <Fact name={t("facts.kids")}>{yes(upload.madeForKids)}</Fact>
        <Fact name={t("facts.synthetic")}>{yes(upload.containsSyntheticMedia)}</Fact>
        <Fact name={t("facts.notify")}>{yes(upload.notifySubscribers)}</Fact>
        {upload.playlistId ? <Fact name={t("facts.playlist")}>{upload.playlistId}</Fact> : null}
        <Fact name={t("facts.onQuota")}>{t(`form.onQuota.${upload.onQuota}`)}</Fact>
        {upload.youtubeVideoId ? (
          <Fact name={t("facts.video")}>
            <code className="font-mono text-xs">{upload.youtubeVideoId}</code>
          </Fact>
        ) : null}
        {upload.postId ? (
          <Fact name={t("facts.post")}>
            <Link href={`/posts/${upload.postId}`} className="text-accent-ink underline-offset-4 hover:underline">
              {t("facts.postLink")}
            </Link>
          </Fact>
        ) : null}
        {upload.tags.length > 0 ? (
          <Fact name={t("facts.tags")}>
            <span className="flex flex-wrap gap-1">
              {upload.tags.map((tag) => (
                <Chip key={tag}>
                  <bdi>{tag}</bdi>
                </Chip>
              ))}
            </span>
          </Fact>
        ) : null}
        {upload.description ? (
          <Fact name={t("facts.description")}>
            <p dir="auto" className="max-h-60 overflow-y-auto whitespace-pre-wrap break-words">
              {upload.description}
            </p>
          </Fact>
        ) : null}
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
