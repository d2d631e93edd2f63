"use client";

import { useTranslations } from "next-intl";
import { Sampled } from "@/components/insights/format-table";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { Percent } from "@/components/ui/percent";
import { Ratio } from "@/components/ui/ratio";
import { MIN_SAMPLES } from "@/lib/analytics/age-curve";
import type { HashtagDto } from "@/lib/services/insights/schemas";

/** Columns of the list of hashtags. A tag is a stranger's text: isolated, cut where it is too long, never anything but text. */
export function useHashtagColumns(): DataColumn<HashtagDto>[] {
  const t = useTranslations("insights");
  const metric = useTranslations("metrics.unknown");
  return [
    {
      id: "tag",
      header: t("hashtags.tag"),
      sortKey: "tag",
      width: 260,
      cell: ({ tag }) => (
        <span className="clip-text block" title={`#${tag}`}>
          <bdi>#{tag}</bdi>
        </span>
      ),
    },
    {
      id: "videos",
      header: t("formats.videos"),
      sortKey: "videos",
      numeric: true,
      width: 100,
      cell: ({ videos }) => <Count value={videos} />,
    },
    {
      id: "bloggers",
      header: t("hashtags.bloggers"),
      definition: t("hashtags.bloggersDefinition"),
      sortKey: "bloggers",
      numeric: true,
      width: 110,
      cell: ({ bloggers }) => <Count value={bloggers} />,
    },
    {
      id: "medianRatio",
      header: t("formats.median"),
      definition: t("definitions.performance.text"),
      sortKey: "medianRatio",
      numeric: true,
      width: 130,
      cell: ({ medianRatio, measured }) => (
        <Sampled count={measured} unsure={measured < MIN_SAMPLES}>
          <Ratio value={medianRatio} reason={t("formats.unmeasured")} />
        </Sampled>
      ),
    },
    {
      id: "engagementRate",
      header: t("formats.byViews"),
      definition: t("definitions.engagementRate.text"),
      sortKey: "engagementRate",
      numeric: true,
      width: 150,
      cell: ({ engagementRate }) => <Percent value={engagementRate} reason={metric("engagementRate")} />,
    },
  ];
}
