"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { BloggerFilter } from "@/components/layout/blogger-filter";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PeriodPicker } from "@/components/layout/period-picker";
import { PlatformFilter } from "@/components/layout/platform-filter";
import { buttonStyles } from "@/components/ui/button-styles";
import { VideosTable } from "@/components/videos/videos-table";

/** All videos of everybody that the workspace watches. */
export function VideosView({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("videos");
  const add = (
    <Link href="/bloggers?add=1" className={buttonStyles({ variant: "primary" })}>
      <Plus aria-hidden />
      {t("addBloggers")}
    </Link>
  );
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={<span>{t("context")}</span>}
        filters={
          <>
            <PlatformFilter />
            <BloggerFilter />
            <PeriodPicker />
          </>
        }
      />
      <VideosTable emptyAction={canEdit ? add : undefined} />
    </Page>
  );
}
