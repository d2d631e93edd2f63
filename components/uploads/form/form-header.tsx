"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { toast } from "@/components/ui/toast";
import { DraftsMenu } from "@/components/uploads/form/drafts-menu";
import { TemplatesMenu } from "@/components/uploads/form/templates-menu";
import type { useDraft } from "@/components/uploads/form/use-draft";
import type { UploadFormValues } from "@/lib/services/upload-drafts/schemas";
import { type TemplateValues, templateValues } from "@/lib/services/upload-templates/schemas";

type Props = {
  values: UploadFormValues;
  draft: ReturnType<typeof useDraft>;
  onApply: (values: TemplateValues) => void;
};

/** What the page is, whether it is kept, other drafts, and templates. */
export function FormHeader({ values, draft, onApply }: Props) {
  const t = useTranslations("uploads");
  const state = draft.error ? "notKept" : draft.isSaving ? "keeping" : draft.isSaved ? "kept" : null;
  return (
    <PageHeader
      title={t("new")}
      context={
        <>
          <Link href="/uploads" className="text-muted hover:text-ink hover:underline">
            {t("title")}
          </Link>
          <span aria-hidden>·</span>
          <span role="status">{state ? t(`form.drafts.${state}`) : t("newContext")}</span>
        </>
      }
      actions={
        <>
          <DraftsMenu openId={draft.id} />
          <TemplatesMenu
            // Only what a template may hold: unknown keys are left out by its schema.
            current={() => templateValues.parse(values)}
            onApply={(template) => {
              onApply(template.values);
              toast({ title: t("form.templates.applied", { name: template.name }) });
            }}
          />
        </>
      }
    />
  );
}
