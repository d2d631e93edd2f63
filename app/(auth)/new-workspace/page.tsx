import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AuthPanel } from "@/components/auth/auth-panel";
import { NewWorkspaceForm } from "@/components/auth/new-workspace-form";
import { requirePageUser } from "@/lib/auth/require-page-user";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("newWorkspace.title") };
}

export default async function NewWorkspacePage() {
  const [t, { user }] = await Promise.all([getTranslations("auth"), requirePageUser()]);
  const lead = user.workspaces.length > 0 ? t("newWorkspace.another") : t("newWorkspace.lead");
  const back = (
    <Link className="text-accent-ink underline underline-offset-4" href="/">
      {t("newWorkspace.back")}
    </Link>
  );
  return (
    <AuthPanel title={t("newWorkspace.title")} lead={lead} foot={user.workspaces.length > 0 ? back : undefined}>
      <NewWorkspaceForm />
    </AuthPanel>
  );
}
