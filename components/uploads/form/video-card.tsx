"use client";

import { FileVideo2, Link2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFileUpload } from "@/components/files/use-file-upload";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { FileState } from "@/components/uploads/form/file-state";
import { TargetsField } from "@/components/uploads/form/targets-field";
import { TitleField } from "@/components/uploads/form/text-fields";
import { ThumbnailField } from "@/components/uploads/form/thumbnail-field";
import type { DraftVideo } from "@/lib/services/upload-drafts/schemas";

type Props = {
  video: DraftVideo;
  /** The file itself, while this page has it. */
  file: File | undefined;
  channels: readonly { id: string; title: string }[];
  errors: { title?: string | undefined; source?: string | undefined; channels?: string | undefined };
  onChange: (patch: Partial<DraftVideo>) => void;
  onRemove: () => void;
  onFile: (file: File) => void;
  onReady: (ready: boolean) => void;
  /** A thumbnail is on its way, or has arrived. */
  onPicture: (isComing: boolean) => void;
};

/** One video of the form: where its bytes are, what it is called, and to which of the chosen channels it goes. */
export function VideoCard({ video, file, channels, errors, onChange, onRemove, onFile, onReady, onPicture }: Props) {
  const t = useTranslations("uploads.form");
  const { source } = video;
  const transfer = useFileUpload(file, {
    fileId: source.kind === "file" ? source.fileId : null,
    onFileId: (fileId) => source.kind === "file" && onChange({ source: { ...source, fileId } }),
  });
  const name = source.kind === "url" ? source.url : source.name;
  const remove = () => {
    if (file && transfer.state !== "ready") transfer.discard();
    onRemove();
  };
  const Icon = source.kind === "url" ? Link2 : FileVideo2;
  return (
    <Card className="flex flex-col gap-3" aria-label={video.title || name}>
      <div className="flex items-center gap-2">
        <Icon aria-hidden className="size-4 shrink-0 text-faint" />
        <bdi className="clip-text min-w-0 flex-1 font-medium text-sm">{name}</bdi>
        <IconButton size="sm" label={t("media.remove", { name: video.title || name })} onClick={remove}>
          <X aria-hidden />
        </IconButton>
      </div>
      {source.kind === "file" ? (
        <FileState source={source} transfer={file ? transfer : null} onFile={onFile} onReady={onReady} />
      ) : (
        <p className="text-faint text-xs">{t("media.urlHelp")}</p>
      )}
      {errors.source ? (
        <p role="alert" className="text-down text-sm">
          {errors.source}
        </p>
      ) : null}
      <TitleField value={video.title} error={errors.title} onChange={(title) => onChange({ title })} />
      <ThumbnailField
        onBusy={onPicture}
        value={video.thumbnailFileId}
        onChange={(thumbnailFileId) => onChange({ thumbnailFileId })}
      />
      {channels.length > 1 ? (
        <TargetsField
          channels={channels}
          value={video.channelIds}
          error={errors.channels}
          onChange={(channelIds) => onChange({ channelIds })}
        />
      ) : channels[0] ? (
        <div className="flex">
          <Chip>{channels[0].title}</Chip>
        </div>
      ) : null}
    </Card>
  );
}
