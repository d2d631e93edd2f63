"use client";

import { useTranslations } from "next-intl";
import { PlatformDot } from "@/components/layout/platform-dot";
import { useErrorWords } from "@/components/layout/use-error-words";
import { RunStatusBadge } from "@/components/runs/run-status-badge";
import { Count } from "@/components/ui/count";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { Tooltip } from "@/components/ui/tooltip";
import type { RunItemDto } from "@/lib/services/parser/schemas";

/** Columns of the profiles in one run. */
export function useRunItemColumns(): DataColumn<RunItemDto>[] {
  const t = useTranslations("runs");
  const words = useErrorWords();
  const count = (id: "videosSeen" | "videosNew" | "snapshotsWritten" | "units"): DataColumn<RunItemDto> => ({
    id,
    header: t(`column.${id}`),
    definition: t(`definition.${id}`),
    numeric: true,
    width: 84,
    cell: (item) => <Count value={item[id]} />,
  });
  return [
    {
      id: "profile",
      header: t("column.profile"),
      cell: (item) => (
        <span className="flex min-w-0 items-center gap-2">
          <PlatformDot platform={item.platform} />
          <span className="clip-text">{item.title}</span>
          {item.handle && item.title !== `@${item.handle}` ? (
            <span className="clip-text text-faint">@{item.handle}</span>
          ) : null}
        </span>
      ),
    },
    {
      id: "status",
      header: t("column.status"),
      width: 150,
      cell: (item) => (
        <span className="flex min-w-0 items-center gap-2">
          <RunStatusBadge status={item.status} />
          {item.status === "running" && item.step ? (
            <span className="clip-text text-faint text-xs">{t(`step.${item.step}`)}</span>
          ) : null}
        </span>
      ),
    },
    {
      id: "error",
      header: t("column.error"),
      width: 260,
      cell: (item) =>
        item.error ? (
          <Tooltip
            content={
              <>
                <p>{words.byCode("platform", item.error.code, item.error.code)}</p>
                {item.error.detail ? (
                  <p lang="en" className="mt-1 text-xs opacity-80">
                    {item.error.detail}
                  </p>
                ) : null}
              </>
            }
          >
            <span className="clip-text block text-down">
              {t.has(`error.${item.error.code}`) ? t(`error.${item.error.code}`) : item.error.code}
              <span className="text-muted"> · {words.byCode("platform", item.error.code, item.error.code)}</span>
            </span>
          </Tooltip>
        ) : null,
    },
    count("videosSeen"),
    count("videosNew"),
    count("snapshotsWritten"),
    count("units"),
  ];
}
