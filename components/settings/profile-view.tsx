"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryError } from "@/components/layout/query-error";
import { GoogleSignIn } from "@/components/settings/google-sign-in";
import { NameForm } from "@/components/settings/name-form";
import { PasswordForm } from "@/components/settings/password-form";
import { Preferences } from "@/components/settings/preferences";
import { Section } from "@/components/settings/section";
import { SectionSkeleton } from "@/components/settings/section-skeleton";
import { SessionsList } from "@/components/settings/sessions-list";
import { meQuery } from "@/components/settings/settings-queries";

type ProfileViewProps = {
  /** Leaves for Google; null where this installation has no Google sign-in. */
  onConnectGoogle: (() => Promise<void>) | null;
};

export function ProfileView({ onConnectGoogle }: ProfileViewProps) {
  const t = useTranslations("settings");
  const user = useQuery(meQuery);
  if (user.isPending) return <SectionSkeleton />;
  if (user.isError) return <QueryError error={user.error} onRetry={() => void user.refetch()} />;
  return (
    <>
      <Section title={t("profile.title")} text={t("profile.text")}>
        <NameForm user={user.data} />
      </Section>
      <Section title={t("profile.preferences")} text={t("profile.preferencesText")}>
        <Preferences />
      </Section>
      <Section title={t("password.title")} text={user.data.hasPassword ? t("password.text") : t("password.textFirst")}>
        <PasswordForm hasPassword={user.data.hasPassword} />
      </Section>
      {onConnectGoogle || user.data.hasGoogle ? (
        <Section title={t("google.title")} text={t("google.text")}>
          <GoogleSignIn user={user.data} onConnect={onConnectGoogle} />
        </Section>
      ) : null}
      <Section title={t("sessions.title")} text={t("sessions.text")} wide>
        <SessionsList />
      </Section>
    </>
  );
}
