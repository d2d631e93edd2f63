import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/settings/section";
import { SharesList } from "@/components/share/shares-list";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.shares")} · ${t("title")}` };
}

export default async function SharesSettingsPage() {
  const [{ ctx }, t] = await Promise.all([requirePageCtx(), getTranslations("share")]);
  const mayShare = ctx.role !== "viewer";
  return (
    <Section title={t("listTitle")} text={mayShare ? t("listText") : undefined} wide>
      {mayShare ? <SharesList /> : <p className="text-muted text-sm">{t("editorsOnly")}</p>}
    </Section>
  );
}
