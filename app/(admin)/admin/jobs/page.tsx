import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JobsView } from "@/components/admin/jobs-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.jobs")} · ${t("title")}` };
}

export default async function AdminJobsPage() {
  await requireAdmin();
  return <JobsView />;
}
