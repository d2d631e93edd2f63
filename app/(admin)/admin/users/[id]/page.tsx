import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UserView } from "@/components/admin/user-view";
import { EraseAccount } from "@/components/retention/erase-account";
import { requireAdmin } from "@/lib/auth/require-admin";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: `${t("tab.users")} · ${t("title")}` };
}

export default async function AdminUserPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }] = await Promise.all([params, requireAdmin()]);
  return (
    <>
      <UserView id={id} />
      <EraseAccount userId={id} then="/admin/users" />
    </>
  );
}
