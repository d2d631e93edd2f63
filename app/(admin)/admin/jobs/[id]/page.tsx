import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JobView } from "@/components/admin/job-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.jobs")} · ${t("title")}` };
}

export default async function AdminJobPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }] = await Promise.all([params, requireAdmin()]);
  return <JobView id={id} />;
}
