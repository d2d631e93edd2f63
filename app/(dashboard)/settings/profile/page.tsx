import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfileSettings } from "@/app/(dashboard)/settings/profile/profile-settings";
import { EraseAccount } from "@/components/retention/erase-account";
import { Section } from "@/components/settings/section";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { env } from "@/lib/env/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.profile")} · ${t("title")}` };
}

export default async function ProfileSettingsPage() {
  await requirePageCtx();
  const t = await getTranslations("retention.account");
  return (
    <>
      <ProfileSettings google={env().GOOGLE_CLIENT_ID !== undefined && env().GOOGLE_CLIENT_SECRET !== undefined} />
      <Section title={t("section")} text={t("sectionText")}>
        <EraseAccount userId={null} then="/sign-in" />
      </Section>
    </>
  );
}
