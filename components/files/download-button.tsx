"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRequestDownload } from "@/components/files/use-request-download";
import { Button } from "@/components/ui/button";

/** Sends one video to the downloads. */
export function DownloadButton({ url, title }: { url: string; title: string }) {
  const t = useTranslations("downloads");
  const request = useRequestDownload();
  return (
    <Button
      pending={request.isPending}
      onClick={() => request.mutate({ urls: [url] })}
      aria-label={t("downloadNamed", { title })}
    >
      <Download aria-hidden />
      {t("download")}
    </Button>
  );
}
