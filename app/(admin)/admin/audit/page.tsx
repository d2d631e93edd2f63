import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditView } from "@/components/admin/audit-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.audit")} · ${t("title")}` };
}

export default async function AdminAuditPage() {
  await requireAdmin();
  return <AuditView />;
}
