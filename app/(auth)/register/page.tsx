import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthPanel } from "@/components/auth/auth-panel";
import { RegisterForm } from "@/components/auth/register-form";
import { safeNext } from "@/components/auth/safe-next";
import { pageIdentity } from "@/lib/auth/page-identity";
import { env } from "@/lib/env/env";

type Props = { searchParams: Promise<{ next?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("register.title") };
}

export default async function RegisterPage({ searchParams }: Props) {
  const [t, refusal, query] = await Promise.all([
    getTranslations("auth"),
    getTranslations("errors.problem"),
    searchParams,
  ]);
  const next = safeNext(query.next);
  if (await pageIdentity()) redirect(next);
  const { REGISTRATION, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = env();
  const signIn = (
    <>
      {t("register.haveAccount")}{" "}
      <Link className="text-accent-ink underline underline-offset-4" href="/sign-in">
        {t("register.signIn")}
      </Link>
    </>
  );
  if (REGISTRATION !== "open") {
    const reason = REGISTRATION === "invite" ? refusal("invitation_needed") : refusal("registration_closed");
    return (
      <AuthPanel title={t("register.title")} lead={reason} foot={signIn}>
        {null}
      </AuthPanel>
    );
  }
  return (
    <AuthPanel title={t("register.title")} lead={t("register.lead")} foot={signIn}>
      <RegisterForm
        next={next}
        google={GOOGLE_CLIENT_ID !== undefined && GOOGLE_CLIENT_SECRET !== undefined}
        inviteToken={null}
        email={null}
      />
    </AuthPanel>
  );
}
