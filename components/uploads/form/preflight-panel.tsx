"use client";

import { useLocale, useTranslations } from "next-intl";
import { QueryError } from "@/components/layout/query-error";
import { Card, CardHeader } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { Spinner } from "@/components/ui/spinner";
import { CheckList } from "@/components/uploads/form/check-list";
import type { usePreflight } from "@/components/uploads/form/use-preflight";
import type { UploadFormValues } from "@/lib/services/upload-drafts/schemas";

type Props = {
  preflight: ReturnType<typeof usePreflight>;
  values: UploadFormValues;
  channelName: (id: string) => string;
  /** What is still missing in the form, in words. */
  missing: readonly string[];
};

/** What would go wrong, before anything is spent: beside the form, below it on phones. */
export function PreflightPanel({ preflight, values, channelName, missing }: Props) {
  const t = useTranslations("uploads.preflight");
  const locale = useLocale();
  const { data, idle, isError, error, isPending, refreshing, refetch } = preflight;
  const title = (key: string) => values.videos.find((video) => video.key === key)?.title ?? "";
  const many = (data?.items.length ?? 0) > 1;
  return (
    <Card className="flex flex-col gap-3 lg:sticky lg:top-4" aria-labelledby="preflight">
      <CardHeader
        id="preflight"
        title={t("title")}
        note={t("note")}
        actions={refreshing && !idle ? <Spinner label={t("checking")} className="text-faint" /> : null}
      />
      {missing.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 ps-4 text-muted text-sm marker:text-faint">
          {missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {idle ? <p className="text-faint text-sm">{t("idle")}</p> : null}
      {!idle && isError ? <QueryError error={error} onRetry={() => void refetch()} /> : null}
      {!idle && isPending ? (
        <div className="flex flex-col gap-3">
          <Skeleton className="w-2/3" />
          <Skeleton className="w-1/2" />
          <Skeleton className="w-3/5" />
        </div>
      ) : null}
      {idle || !data || isError ? null : (
        <div className="flex flex-col gap-4" aria-live="polite">
          {data.items.map((item) => (
            <section key={`${item.videoKey}-${item.channelId}`} className="flex flex-col gap-2">
              {many ? (
                <h3 className="flex min-w-0 items-baseline gap-1.5 text-sm" lang={locale}>
                  <bdi className="clip-text font-medium">{title(item.videoKey) || t("untitled")}</bdi>
                  <span aria-hidden className="text-faint">
                    →
                  </span>
                  <bdi className="clip-text text-muted">{channelName(item.channelId)}</bdi>
                </h3>
              ) : null}
              <CheckList checks={item.checks} />
            </section>
          ))}
        </div>
      )}
    </Card>
  );
}
