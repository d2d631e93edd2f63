import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminRunsView } from "@/components/admin/admin-runs-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.runs")} · ${t("title")}` };
}

export default async function AdminRunsPage() {
  await requireAdmin();
  return <AdminRunsView />;
}
