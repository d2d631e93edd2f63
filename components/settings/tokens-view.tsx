"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { CreateTokenForm } from "@/components/settings/create-token-form";
import { Section } from "@/components/settings/section";
import { TokensList } from "@/components/settings/tokens-list";

export function TokensView() {
  const t = useTranslations("settings.tokens");
  return (
    <>
      <Section
        title={t("new")}
        text={
          <>
            {t("text")}{" "}
            <Link href="/docs/api" className="text-accent-ink underline underline-offset-2">
              {t("docs")}
            </Link>
          </>
        }
        wide
      >
        <CreateTokenForm />
      </Section>
      <Section title={t("title")} text={t("listText")} wide>
        <TokensList />
      </Section>
    </>
  );
}
