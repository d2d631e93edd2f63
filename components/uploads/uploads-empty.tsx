"use client";

import { useQuery } from "@tanstack/react-query";
import { MonitorPlay, Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { buttonStyles } from "@/components/ui/button-styles";
import { NewUploadLink } from "@/components/uploads/new-upload-link";
import { ownChannelsQuery } from "@/components/uploads/uploads-queries";

/** Nothing here yet: a channel comes first, then a video. */
export function UploadsEmpty({ filtered, canEdit }: { filtered: boolean; canEdit: boolean }) {
  const t = useTranslations("uploads");
  const common = useTranslations("common");
  const channels = useQuery(ownChannelsQuery());
  if (filtered) return <EmptyPanel icon={Upload} title={common("nothingFound")} text={t("emptyFiltered")} />;
  if (channels.data?.items.length === 0)
    return (
      <EmptyPanel
        icon={MonitorPlay}
        title={t("noChannel")}
        text={t("noChannelText")}
        action={
          <Link href="/channels" className={buttonStyles({ variant: "primary" })}>
            {t("toChannels")}
          </Link>
        }
      />
    );
  return (
    <EmptyPanel
      icon={Upload}
      title={t("empty")}
      text={canEdit ? t("emptyText") : t("emptyViewer")}
      action={canEdit ? <NewUploadLink /> : undefined}
    />
  );
}
