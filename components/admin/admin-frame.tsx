"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { Tabs } from "@/components/ui/tabs";

const TABS = ["users", "workspaces", "runs", "jobs", "audit", "retention", "health"] as const;

/** Heading and tabs of the installation's own pages. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("admin");
  return (
    <Page>
      <PageHeader
        title={t("title")}
        context={t("context")}
        tabs={<Tabs label={t("title")} tabs={TABS.map((tab) => ({ href: `/admin/${tab}`, label: t(`tab.${tab}`) }))} />}
      />
      {children}
    </Page>
  );
}
