import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HealthView } from "@/components/admin/health-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.health")} · ${t("title")}` };
}

export default async function AdminHealthPage() {
  await requireAdmin();
  return <HealthView />;
}
