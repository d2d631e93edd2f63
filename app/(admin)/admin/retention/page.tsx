import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminRetentionView } from "@/components/retention/admin-retention-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.retention")} · ${t("title")}` };
}

export default async function AdminRetentionPage() {
  await requireAdmin();
  return <AdminRetentionView />;
}
