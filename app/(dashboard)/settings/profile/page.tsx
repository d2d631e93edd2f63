import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileView } from "@/components/settings/profile-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.profile")} · ${t("title")}` };
}

export default async function ProfileSettingsPage() {
  await requirePageCtx();
  return <ProfileView />;
}
