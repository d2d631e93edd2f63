"use client";

import { useTranslations } from "next-intl";
import { useSourceNames } from "@/components/layout/use-metric-words";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";

/** More than these are counted, and named when one asks. */
const MOST_NAMED = 2;

/** "Through 21 Nov, YouTube Data API": until when the numbers reach and who told them. */
export function Freshness({ dataThrough, sources }: { dataThrough: string | null; sources: readonly string[] }) {
  const t = useTranslations("metrics");
  const nameOf = useSourceNames();
  if (dataThrough === null) return <span>{t("noDataYet")}</span>;
  const names = sources.map(nameOf).join(", ");
  return (
    <span>
      {t.rich("through", { time: () => <RelativeTime value={dataThrough} /> })}
      {sources.length > 0 ? " · " : null}
      {sources.length > MOST_NAMED ? (
        <Tooltip content={names}>
          <button
            type="button"
            className="hit-area cursor-help rounded-sm underline decoration-dotted underline-offset-4"
          >
            {t("sourceCount", { count: sources.length })}
            <span className="sr-only">: {names}</span>
          </button>
        </Tooltip>
      ) : (
        names
      )}
    </span>
  );
}
