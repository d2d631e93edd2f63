import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UsersView } from "@/components/admin/users-view";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.users")} · ${t("title")}` };
}

export default async function AdminUsersPage() {
  await requireAdmin();
  return <UsersView />;
}
