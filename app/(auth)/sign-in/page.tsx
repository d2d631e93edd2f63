import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthPanel } from "@/components/auth/auth-panel";
import { safeNext } from "@/components/auth/safe-next";
import { SignInForm } from "@/components/auth/sign-in-form";
import { pageIdentity } from "@/lib/auth/page-identity";
import { env } from "@/lib/env/env";

type Props = { searchParams: Promise<{ next?: string; error?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const [t, query] = await Promise.all([getTranslations("auth"), searchParams]);
  const next = safeNext(query.next);
  if (await pageIdentity()) redirect(next);
  const { REGISTRATION, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, DEMO } = env();
  const register = (
    <>
      {t("signIn.noAccount")}{" "}
      <Link className="text-accent-ink underline underline-offset-4" href={withNext("/register", next)}>
        {t("signIn.register")}
      </Link>
    </>
  );
  return (
    <AuthPanel title={t("signIn.title")} foot={REGISTRATION === "open" ? register : undefined}>
      <SignInForm
        next={next}
        google={GOOGLE_CLIENT_ID !== undefined && GOOGLE_CLIENT_SECRET !== undefined}
        demo={DEMO ? { email: "demo@creatorscope.test", password: "demo-creatorscope" } : null}
        problem={query.error ?? null}
      />
    </AuthPanel>
  );
}

const withNext = (path: string, next: string) => (next === "/" ? path : `${path}?next=${encodeURIComponent(next)}`);
