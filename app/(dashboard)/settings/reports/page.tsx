import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportsView } from "@/components/reports/reports-view";
import { Section } from "@/components/settings/section";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.reports")} · ${t("title")}` };
}

export default async function ReportsSettingsPage() {
  const [{ ctx }, t] = await Promise.all([requirePageCtx(), getTranslations("reports")]);
  return (
    <Section title={t("title")} text={t("text")} wide>
      <ReportsView canEdit={ctx.role !== "viewer"} />
    </Section>
  );
}
