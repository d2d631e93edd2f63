import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkspaceView } from "@/components/settings/workspace-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.workspace")} · ${t("title")}` };
}

export default async function WorkspaceSettingsPage() {
  await requirePageCtx();
  return <WorkspaceView />;
}
