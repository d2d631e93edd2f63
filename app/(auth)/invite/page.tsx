import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AcceptInvite } from "@/components/auth/accept-invite";
import { AuthPanel } from "@/components/auth/auth-panel";
import { RegisterForm } from "@/components/auth/register-form";
import { buttonStyles } from "@/components/ui/button-styles";
import { pageIdentity } from "@/lib/auth/page-identity";
import { publicCtx } from "@/lib/auth/public-ctx";
import { env } from "@/lib/env/env";
import { AppError } from "@/lib/errors";
import { previewInvite } from "@/lib/services/workspaces/preview-invite";
import type { InvitePreview } from "@/lib/services/workspaces/schemas";

type Props = { searchParams: Promise<{ token?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("invite.title"), referrer: "no-referrer" };
}

export default async function InvitePage({ searchParams }: Props) {
  const [t, refusal, roles, { token = "" }] = await Promise.all([
    getTranslations("auth"),
    getTranslations("errors.problem"),
    getTranslations("shell.workspace"),
    searchParams,
  ]);
  const invite = await openInvite(token);
  if (invite === null) {
    return (
      <AuthPanel title={t("invite.title")} lead={refusal("invite_invalid")}>
        <Link href="/" className={buttonStyles({ size: "lg" })}>
          {t("invite.home")}
        </Link>
      </AuthPanel>
    );
  }
  const lead = t("invite.lead", { workspace: invite.workspaceName, role: roles(invite.role) });
  if (await pageIdentity()) {
    return (
      <AuthPanel title={t("invite.title")} lead={lead}>
        <AcceptInvite token={token} />
      </AuthPanel>
    );
  }
  const back = `/sign-in?next=${encodeURIComponent(`/invite?token=${token}`)}`;
  const signIn = (
    <>
      {t("register.haveAccount")}{" "}
      <Link className="text-accent-ink underline underline-offset-4" href={back}>
        {t("invite.signIn")}
      </Link>
    </>
  );
  return (
    <AuthPanel title={t("invite.title")} lead={lead} foot={signIn}>
      {env().REGISTRATION === "closed" ? (
        <p className="text-muted text-sm">{refusal("registration_closed")}</p>
      ) : (
        <RegisterForm next="/" google={false} inviteToken={token} email={invite.email} />
      )}
    </AuthPanel>
  );
}

async function openInvite(token: string): Promise<InvitePreview | null> {
  try {
    return await previewInvite(publicCtx(await headers()), token);
  } catch (error) {
    if (error instanceof AppError && error.category === "not_found") return null;
    throw error;
  }
}
