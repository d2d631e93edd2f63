import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErasableProfiles } from "@/components/retention/erasable-profiles";
import { EraseLog } from "@/components/retention/erase-log";
import { OwnRetention } from "@/components/retention/own-retention";
import { Section } from "@/components/settings/section";
import { WorkspaceView } from "@/components/settings/workspace-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tab.workspace")} · ${t("title")}` };
}

export default async function WorkspaceSettingsPage() {
  const { ctx } = await requirePageCtx();
  const t = await getTranslations("retention");
  return (
    <>
      <WorkspaceView />
      <Section title={t("own.title")} text={t("own.text")}>
        <OwnRetention canEdit={ctx.role === "owner"} />
      </Section>
      {ctx.role === "owner" ? (
        <Section title={t("erase.ownTitle")} text={t("erase.ownText")} wide>
          <ErasableProfiles of="workspace" />
        </Section>
      ) : null}
      <Section title={t("log.title")} text={t("log.ownText")} wide>
        <EraseLog of="workspace" />
      </Section>
    </>
  );
}
