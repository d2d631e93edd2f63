"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRequestDownload } from "@/components/files/use-request-download";
import { useErrorWords } from "@/components/layout/use-error-words";
import { Field } from "@/components/ui/field";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { Select } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { readDownloadSource } from "@/lib/services/downloads/rules";
import { DOWNLOAD_FORMATS, type DownloadFormat } from "@/lib/services/downloads/schemas";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

/** Links of videos, one a line; a line that names none is said before anything is asked for. */
export function NewDownloadSheet({ open, onOpenChange }: Props) {
  const t = useTranslations("downloads");
  const words = useErrorWords();
  const [text, setText] = useState("");
  const [format, setFormat] = useState<DownloadFormat>("1080p");
  const request = useRequestDownload();
  const urls = [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
  const refused = urls.map((url) => ({ url, source: readDownloadSource(url) })).find(isRefused);
  const problem = refused ? t("lineRefused", { line: refused.url, reason: reasonOf(refused.source.code) }) : undefined;

  function reasonOf(code: string): string {
    return t.has(`error.${code}`) ? t(`error.${code}`) : words.byCode("reject", code, t("error.not_a_link"));
  }
  const close = (next: boolean) => {
    onOpenChange(next);
    if (!next) setText("");
  };
  return (
    <Sheet open={open} onOpenChange={close}>
      <SheetContent
        title={t("new")}
        description={t("newText")}
        footer={
          <PanelButtons
            pending={request.isPending}
            disabled={urls.length === 0 || refused !== undefined}
            onClick={() => request.mutate({ urls, format }, { onSuccess: () => close(false) })}
          >
            {t("start", { count: urls.length })}
          </PanelButtons>
        }
      >
        <div className="flex flex-col gap-5">
          <Field label={t("links")} help={t("linksHelp")} error={problem}>
            {(control) => (
              <Textarea
                {...control}
                dir="ltr"
                rows={6}
                placeholder="https://www.youtube.com/watch?v=…"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("column.format")} help={t("formatHelp")}>
            {(control) => (
              <Select
                {...control}
                value={format}
                options={DOWNLOAD_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
                onChange={setFormat}
              />
            )}
          </Field>
        </div>
      </SheetContent>
    </Sheet>
  );
}

type Line = { url: string; source: ReturnType<typeof readDownloadSource> };
const isRefused = (line: Line): line is Line & { source: { kind: "none"; code: string } } =>
  line.source.kind === "none";
