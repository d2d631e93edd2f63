"use client";

import { Ban, Ellipsis, ExternalLink, Pencil, RotateCcw, Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { deedsFor } from "@/components/uploads/upload-deeds";
import { useUploadActions } from "@/components/uploads/use-upload-actions";
import { isEditable } from "@/lib/services/uploads/rules/state-machine";
import type { UploadDto } from "@/lib/services/uploads/schemas";

/** At the end of a row: what can be done to this one upload. */
export function UploadRowActions({ upload }: { upload: UploadDto }) {
  const t = useTranslations("uploads.action");
  const common = useTranslations("common");
  const { cancel, remove, retry } = useUploadActions();
  const deeds = deedsFor([upload]);
  const { id, videoUrl } = upload;
  if (!isEditable(upload) && deeds.cancel.length + deeds.retry.length === 0 && videoUrl === null) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton size="sm" tooltip={false} label={common("more")}>
          <Ellipsis aria-hidden />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        {isEditable(upload) ? (
          <MenuItem asChild>
            <Link href={`/uploads/${id}/edit`}>
              <Pencil aria-hidden />
              {common("edit")}
            </Link>
          </MenuItem>
        ) : null}
        {videoUrl ? (
          <MenuItem asChild>
            <a href={videoUrl} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden />
              {t("openVideo")}
            </a>
          </MenuItem>
        ) : null}
        {deeds.retry.length > 0 ? (
          <MenuItem onSelect={() => retry.mutate([id])}>
            <RotateCcw aria-hidden />
            {t("retry")}
          </MenuItem>
        ) : null}
        {deeds.cancel.length > 0 ? (
          <MenuItem danger onSelect={() => cancel.mutate([id])}>
            <Ban aria-hidden />
            {t("cancel")}
          </MenuItem>
        ) : null}
        {deeds.remove.length > 0 ? (
          <MenuItem danger onSelect={() => remove.mutate([id])}>
            <Trash2 aria-hidden />
            {t("remove")}
          </MenuItem>
        ) : null}
      </MenuContent>
    </Menu>
  );
}
