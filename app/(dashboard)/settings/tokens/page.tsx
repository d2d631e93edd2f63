import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TokensView } from "@/components/settings/tokens-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.tokens")} · ${t("title")}` };
}

export default async function TokensSettingsPage() {
  await requirePageCtx();
  return <TokensView />;
}
