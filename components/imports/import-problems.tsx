"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { IMPORT_FIELDS } from "@/lib/services/imports/rules/fields";
import type { ImportPreviewDto } from "@/lib/services/imports/schemas";

const KNOWN: Record<string, "file" | "date" | "creator" | "video" | "year"> = {
  file: "file",
  "mapping.observedAt": "date",
  "mapping.creatorName": "creator",
  "mapping.videoId": "video",
  year: "year",
};

type ImportProblemsProps = { problems: ImportPreviewDto["problems"]; failure: Error | null };

/** What is missing before the import can start, and why the last try was refused. */
export function ImportProblems({ problems, failure }: ImportProblemsProps) {
  const t = useTranslations("imports.problem");
  const field = useTranslations("imports.field");
  const words = useErrorWords();
  return (
    <>
      {problems.length > 0 ? (
        <ul aria-live="polite" className="flex flex-col gap-1.5 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {problems.map((problem) => {
            const known = problem.code === "missing" ? KNOWN[problem.path] : undefined;
            const unknown = IMPORT_FIELDS.find(
              (one) => problem.code === "unknown_column" && problem.path === `mapping.${one}`,
            );
            return (
              <li key={`${problem.path} ${problem.code}`} className="flex items-start gap-2">
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                <span className="min-w-0 break-words">
                  {known ? t(known) : unknown ? t("unknownColumn", { field: field(unknown) }) : problem.detail}
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      {failure ? (
        <p role="alert" className="flex items-start gap-2 rounded-md bg-down-soft px-3 py-2 text-down text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">{words.failure(failure)}</span>
        </p>
      ) : null}
    </>
  );
}
