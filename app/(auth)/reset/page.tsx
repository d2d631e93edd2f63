import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthPanel } from "@/components/auth/auth-panel";
import { ResetForm } from "@/components/auth/reset-form";

type Props = { searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("reset.title"), referrer: "no-referrer" };
}

export default async function ResetPage({ searchParams }: Props) {
  const [t, refusal, { token = "" }] = await Promise.all([
    getTranslations("auth"),
    getTranslations("errors.problem"),
    searchParams,
  ]);
  return (
    <AuthPanel title={t("reset.title")} lead={token === "" ? refusal("link_invalid") : t("reset.lead")}>
      {token === "" ? null : <ResetForm token={token} />}
    </AuthPanel>
  );
}
