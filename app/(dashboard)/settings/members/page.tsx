import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MembersView } from "@/components/settings/members-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.members")} · ${t("title")}` };
}

export default async function MembersSettingsPage() {
  const { ctx } = await requirePageCtx();
  return <MembersView isOwner={ctx.role === "owner"} />;
}
