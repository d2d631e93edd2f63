"use client";

import { useLocale, useTranslations } from "next-intl";
import { delimiterName } from "@/components/imports/delimiter-name";
import { Badge } from "@/components/ui/badge";
import { formatBytes } from "@/components/ui/format-bytes";
import type { ImportPreviewDto } from "@/lib/services/imports/schemas";

/** What the file is, found out from its first rows. */
export function DetectedFacts({ preview, bytes }: { preview: ImportPreviewDto; bytes: number }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <p className="flex flex-wrap gap-1.5">
      <Badge>{preview.format.toUpperCase()}</Badge>
      <Badge>{preview.encoding}</Badge>
      {preview.delimiter ? <Badge>{delimiterName(preview.delimiter, t)}</Badge> : null}
      <Badge>{formatBytes(bytes, locale)}</Badge>
      {preview.preset ? <Badge tone="accent">{t(`preset.${preview.preset}`)}</Badge> : null}
    </p>
  );
}
