"use client";

import { FolderOpen, Link2, UploadCloud } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFileDrop } from "@/components/layout/use-file-drop";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { storedSource } from "@/components/uploads/form/form-values";
import { LinksBox } from "@/components/uploads/form/links-box";
import { StoredFilesDialog } from "@/components/uploads/form/stored-files-dialog";
import type { DraftSource } from "@/lib/services/upload-drafts/schemas";

const ACCEPTED = ".mp4,.m4v,.mov,.webm,.mkv,video/mp4,video/quicktime,video/webm,video/x-matroska";

type Props = {
  /** There are videos already: the place to drop more is smaller. */
  small: boolean;
  onFiles: (files: readonly File[]) => void;
  onSources: (sources: readonly DraftSource[]) => void;
};

/** Three ways to a video: a file from this device, an address that the server fetches, a file that is here already. */
export function MediaAdder({ small, onFiles, onSources }: Props) {
  const t = useTranslations("uploads.form.media");
  const [links, setLinks] = useState(false);
  const [stored, setStored] = useState(false);
  const drop = useFileDrop(onFiles);
  return (
    <div className="flex flex-col gap-3">
      <label
        {...drop.label}
        className={cn(
          "flex cursor-pointer flex-col items-center gap-1 rounded-lg border border-dashed px-6 text-center transition-colors hover:border-control hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2",
          small ? "py-4" : "py-12",
          drop.over ? "border-accent-ink bg-accent-soft" : "border-control/60",
        )}
      >
        {small ? null : (
          <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-sunken text-muted">
            <UploadCloud aria-hidden className="size-5" />
          </span>
        )}
        <span className="font-medium text-base">{small ? t("dropMore") : t("drop")}</span>
        {small ? null : <span className="max-w-md text-pretty text-muted text-sm">{t("dropText")}</span>}
        <input {...drop.input} multiple accept={ACCEPTED} className="sr-only" />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button aria-expanded={links} onClick={() => setLinks(!links)}>
          <Link2 aria-hidden />
          {t("links")}
        </Button>
        <Button onClick={() => setStored(true)}>
          <FolderOpen aria-hidden />
          {t("stored")}
        </Button>
      </div>
      {links ? (
        <LinksBox
          onLinks={(urls) => {
            onSources(urls.map((url) => ({ kind: "url", url })));
            setLinks(false);
          }}
        />
      ) : null}
      <StoredFilesDialog
        open={stored}
        onOpenChange={setStored}
        onChosen={(files) => {
          onSources(files.map(storedSource));
          setStored(false);
        }}
      />
    </div>
  );
}
