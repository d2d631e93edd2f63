"use client";

import { ImageUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { useFileUpload } from "@/components/files/use-file-upload";
import { useErrorWords } from "@/components/layout/use-error-words";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import { Thumbnail } from "@/components/ui/thumbnail";

const ACCEPTED = ["image/jpeg", "image/png"];
const MAX_BYTES = 50_000_000;

type Props = {
  value: string | null;
  onChange: (fileId: string | null) => void;
  onBusy?: (busy: boolean) => void;
};

/** A picture for the video; it begins to come as soon as it is chosen. */
export function ThumbnailField({ value, onChange, onBusy }: Props) {
  const t = useTranslations("uploads.form");
  const { failure } = useErrorWords();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [bad, setBad] = useState(false);
  const transfer = useFileUpload(file, { fileId: null, onReady: onChange });
  const preview = usePreview(file);
  const busy = file !== undefined && transfer.state !== "ready" && transfer.state !== "failed";
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  const choose = (next: File | null | undefined) => {
    if (!next) return;
    const good = ACCEPTED.includes(next.type) && next.size <= MAX_BYTES;
    setBad(!good);
    if (!good) return;
    onChange(null);
    setFile(next);
  };
  const error = bad ? t("thumbnailBad") : transfer.state === "failed" ? failure(transfer.error) : null;
  return (
    <div className="flex flex-col gap-1.5">
      <span id={`${id}-label`} className="font-medium text-sm">
        {t("thumbnail")}
      </span>
      <div className="flex flex-wrap items-center gap-2">
        {preview || value ? <Thumbnail src={preview} width={96} height={54} /> : null}
        <label
          className={cn(
            buttonStyles(),
            "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent-ink has-focus-visible:outline-offset-2",
          )}
        >
          {busy ? <Spinner /> : <ImageUp aria-hidden />}
          {value ? t("thumbnailChange") : t("thumbnailChoose")}
          <input
            type="file"
            accept={ACCEPTED.join(",")}
            className="sr-only"
            aria-describedby={`${id}-help`}
            onChange={(event) => {
              choose(event.target.files?.item(0));
              event.target.value = "";
            }}
          />
        </label>
        {value ? (
          <IconButton
            label={t("thumbnailRemove")}
            onClick={() => {
              setFile(undefined);
              onChange(null);
            }}
          >
            <X aria-hidden />
          </IconButton>
        ) : null}
        {value && !preview ? <span className="text-muted text-sm">{t("thumbnailChosen")}</span> : null}
      </div>
      {error ? (
        <p role="alert" className="text-down text-sm">
          {error}
        </p>
      ) : null}
      <p id={`${id}-help`} className="text-faint text-xs">
        {t("thumbnailHelp")}
      </p>
    </div>
  );
}

/** An address at which the browser shows the chosen picture, given back when it is no longer shown. */
function usePreview(file: File | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setAddress(null);
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
