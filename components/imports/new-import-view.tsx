"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropZone } from "@/components/imports/drop-zone";
import { FormatHelp } from "@/components/imports/format-help";
import { ImportSetup } from "@/components/imports/import-setup";
import { useImportDraft } from "@/components/imports/use-import-draft";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";

/** Choose a file, see how it is read, correct that, start. */
export function NewImportView({ timeZone }: { timeZone: string }) {
  const t = useTranslations("imports");
  const state = useImportDraft(timeZone);
  return (
    <Page>
      <PageHeader
        title={t("new")}
        context={
          <>
            <Link href="/imports" className="text-muted hover:text-ink hover:underline">
              {t("title")}
            </Link>
            <span aria-hidden>·</span>
            <span>{t("newContext")}</span>
          </>
        }
      />
      {state.file ? (
        <ImportSetup state={state} file={state.file} />
      ) : (
        <>
          <DropZone onFile={state.choose} />
          <FormatHelp />
        </>
      )}
    </Page>
  );
}
