import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileSettings } from "@/app/(dashboard)/settings/profile/profile-settings";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { env } from "@/lib/env/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.profile")} · ${t("title")}` };
}

export default async function ProfileSettingsPage() {
  await requirePageCtx();
  return <ProfileSettings google={env().GOOGLE_CLIENT_ID !== undefined && env().GOOGLE_CLIENT_SECRET !== undefined} />;
}
