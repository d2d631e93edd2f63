"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addDays, formatDayRange } from "@/components/layout/civil-day";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { PlatformDot } from "@/components/layout/platform-dot";
import type { PlatformName } from "@/components/layout/platforms";
import { PrintButton } from "@/components/layout/print-button";
import { PrintNote } from "@/components/layout/print-note";
import { formatDate } from "@/components/ui/format-time";
import { useNow } from "@/components/ui/use-now";

export type SharedAbout = { name: string; workspaceName: string; expiresAt: string };

type SharedFrameProps = {
  about: SharedAbout;
  filter: { from: string; to: string; platform?: PlatformName | undefined };
  /** whose figures alone they are */
  only?: string | undefined;
  lead?: ReactNode;
  children: ReactNode;
};

/** What every shared page says of itself: title, workspace, filter, until when. */
export function SharedFrame({ about, filter, only, lead, children }: SharedFrameProps) {
  const t = useTranslations("share");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const until = formatDate(new Date(about.expiresAt), useNow(), locale, timeZone);
  return (
    <Page>
      <PageHeader
        lead={lead}
        title={<bdi>{about.name}</bdi>}
        context={
          <>
            <bdi>{about.workspaceName}</bdi>
            <span aria-hidden>·</span>
            <span>{formatDayRange(filter.from, addDays(filter.to, -1), locale)}</span>
            {filter.platform ? (
              <>
                <span aria-hidden>·</span>
                <PlatformDot platform={filter.platform} named />
              </>
            ) : null}
            {only && only !== about.name ? (
              <>
                <span aria-hidden>·</span>
                <bdi>{only}</bdi>
              </>
            ) : null}
          </>
        }
        actions={<PrintButton />}
      />
      {children}
      <p className="text-faint text-xs">{t("readOnly", { day: until })}</p>
      <PrintNote source={about.workspaceName} />
    </Page>
  );
}
