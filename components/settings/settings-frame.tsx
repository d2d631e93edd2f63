"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Tabs } from "@/components/ui/tabs";

const TABS = ["profile", "workspace", "members", "shares", "reports", "tokens"] as const;

/** Heading and tabs of all settings; each tab is a route. */
export function SettingsFrame({ workspaceName, children }: { workspaceName: string; children: ReactNode }) {
  const t = useTranslations("settings");
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={<span className="clip-text">{workspaceName}</span>}
        tabs={
          <Tabs label={t("title")} tabs={TABS.map((tab) => ({ href: `/settings/${tab}`, label: t(`tab.${tab}`) }))} />
        }
      />
      <div className="flex max-w-4xl flex-col">{children}</div>
    </Page>
  );
}
