"use client";

import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFileDrop } from "@/components/layout/use-file-drop";
import { cn } from "@/components/ui/cn";

const ACCEPTED = ".csv,.tsv,.txt,.json,.jsonl,.ndjson,text/csv,application/json";

/** Takes one file, dropped or chosen. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations("imports.drop");
  const drop = useFileDrop(([file]) => file && onFile(file));
  return (
    <label
      {...drop.label}
      className={cn(
        "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-dashed px-6 py-14 text-center transition-colors hover:border-control hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2",
        drop.over ? "border-accent-ink bg-accent-soft" : "border-control/60",
      )}
    >
      <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-sunken text-muted">
        <FileSpreadsheet aria-hidden className="size-5" />
      </span>
      <span className="font-medium text-base">{t("title")}</span>
      <span className="max-w-md text-pretty text-muted text-sm">{t("text")}</span>
      <input {...drop.input} accept={ACCEPTED} className="sr-only" />
    </label>
  );
}
