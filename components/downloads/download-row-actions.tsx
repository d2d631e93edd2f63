"use client";

import { Ban, Ellipsis, ExternalLink, HardDriveDownload, RotateCcw, Trash2, Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { nameOfDownload } from "@/components/downloads/download-columns";
import { useDownloadActions } from "@/components/downloads/use-download-actions";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { hasEnded } from "@/lib/services/downloads/rules";
import type { DownloadDto } from "@/lib/services/downloads/schemas";

type Props = { download: DownloadDto; canEdit: boolean };

/** At the end of a row: what can be done with this one. */
export function DownloadRowActions({ download, canEdit }: Props) {
  const t = useTranslations("downloads");
  const { cancel, remove, retry } = useDownloadActions();
  const { id, status, media, url } = download;
  const ended = hasEnded(status);
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton size="sm" tooltip={false} label={t("actionsFor", { title: nameOfDownload(download) })}>
          <Ellipsis aria-hidden />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        {media ? (
          <MenuItem asChild>
            <a href={`/api/downloads/${id}/file`} download>
              <HardDriveDownload aria-hidden />
              {t("save")}
            </a>
          </MenuItem>
        ) : null}
        {media && canEdit ? (
          <MenuItem asChild>
            <Link href={`/uploads/new?file=${media.id}`}>
              <Upload aria-hidden />
              {t("publish")}
            </Link>
          </MenuItem>
        ) : null}
        <MenuItem asChild>
          <a href={url} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden />
            {t("openSource")}
          </a>
        </MenuItem>
        {canEdit && (status === "failed" || status === "cancelled") ? (
          <MenuItem onSelect={() => retry.mutate(id)}>
            <RotateCcw aria-hidden />
            {t("retry")}
          </MenuItem>
        ) : null}
        {canEdit && !ended ? (
          <MenuItem danger onSelect={() => cancel.mutate([id])}>
            <Ban aria-hidden />
            {t("cancel")}
          </MenuItem>
        ) : null}
        {canEdit && ended ? (
          <MenuItem danger onSelect={() => remove.mutate([id])}>
            <Trash2 aria-hidden />
            {media ? t("removeFile") : t("remove")}
          </MenuItem>
        ) : null}
      </MenuContent>
    </Menu>
  );
}
