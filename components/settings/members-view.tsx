"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { QueryError } from "@/components/layout/query-error";
import { InviteForm } from "@/components/settings/invite-form";
import { InvitesList } from "@/components/settings/invites-list";
import { MembersList } from "@/components/settings/members-list";
import { Section } from "@/components/settings/section";
import { SectionSkeleton } from "@/components/settings/section-skeleton";
import { membersQuery } from "@/components/settings/settings-queries";

export function MembersView({ isOwner }: { isOwner: boolean }) {
  const t = useTranslations("settings");
  const members = useQuery(membersQuery);
  if (members.isPending) return <SectionSkeleton rows={3} />;
  if (members.isError) return <QueryError error={members.error} onRetry={() => void members.refetch()} />;
  return (
    <>
      <Section title={t("members.title")} text={isOwner ? t("members.text") : t("members.textReadOnly")} wide>
        <MembersList members={members.data.items} isOwner={isOwner} />
      </Section>
      {isOwner ? (
        <Section title={t("invites.title")} text={t("invites.text")} wide>
          <InviteForm />
          <InvitesList />
        </Section>
      ) : null}
    </>
  );
}
