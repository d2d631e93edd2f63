import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkspacesView } from "@/components/admin/workspaces-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.workspaces")} · ${t("title")}` };
}

export default async function AdminWorkspacesPage() {
  await requireAdmin();
  return <WorkspacesView />;
}
