"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { ProgressItem } from "@/components/layout/progress-context";
import { movingUploadsQuery } from "@/components/live/tray-queries";
import { toUploadItem, type UploadInTray, uploadFromDto, uploadFromEvent } from "@/components/live/upload-progress";
import { useLiveEvents } from "@/components/live/use-live-events";
import { formatBytes } from "@/components/ui/format-bytes";

/** Uploads that go on when the page is opened, and from then on what live events tell. */
export function useUploadsInTray(workspaceId: string): ProgressItem[] {
  const t = useTranslations("live");
  const locale = useLocale();
  const [told, setTold] = useState<ReadonlyMap<string, UploadInTray>>(new Map());
  const { data: atStart } = useQuery(movingUploadsQuery(workspaceId));
  useLiveEvents("upload", (progress) => {
    setTold((before) => new Map(before).set(progress.id, uploadFromEvent(progress, before.get(progress.id))));
  });
  return useMemo(() => {
    const uploads = new Map((atStart?.items ?? []).map((upload) => [upload.id, uploadFromDto(upload)]));
    for (const [id, upload] of told) uploads.set(id, upload);
    const bytes = (count: number) => formatBytes(count, locale) ?? "";
    const words = {
      step: (status: UploadInTray["status"]) => t(`upload.${status}`),
      amount: (done: number, total: number) => t("amount", { done: bytes(Math.min(done, total)), total: bytes(total) }),
    };
    return [...uploads.values()].flatMap((upload) => toUploadItem(upload, words) ?? []);
  }, [atStart, told, t, locale]);
}
