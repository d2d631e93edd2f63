"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { CategoryField } from "@/components/uploads/form/category-field";
import { CheckLine } from "@/components/uploads/form/check-line";
import { KidsField } from "@/components/uploads/form/kids-field";
import { PrivacyField } from "@/components/uploads/form/privacy-field";
import { ScheduleField } from "@/components/uploads/form/schedule-field";
import { TagsField } from "@/components/uploads/form/tags-field";
import { DescriptionField } from "@/components/uploads/form/text-fields";
import type { UploadFormValues, UploadSettings } from "@/lib/services/upload-drafts/schemas";

type Props = {
  values: UploadFormValues;
  errors: Partial<Record<keyof UploadSettings, string | undefined>>;
  onChange: (patch: Partial<UploadSettings>) => void;
};

/** What every video of the form has alike. */
export function SettingsSection({ values, errors, onChange }: Props) {
  const t = useTranslations("uploads.form");
  return (
    <>
      <Card className="flex flex-col gap-4">
        <CardHeader title={t("words")} note={values.videos.length > 1 ? t("wordsNote") : undefined} />
        <DescriptionField
          value={values.description}
          error={errors.description}
          onChange={(description) => onChange({ description })}
        />
        <TagsField value={values.tags} error={errors.tags} onChange={(tags) => onChange({ tags })} />
        <CategoryField
          channelId={values.channels[0]?.channelId}
          value={values.categoryId}
          onChange={(categoryId) => onChange({ categoryId })}
        />
      </Card>
      <Card className="flex flex-col gap-4">
        <CardHeader title={t("audience")} />
        <KidsField
          value={values.madeForKids}
          error={errors.madeForKids}
          onChange={(madeForKids) => onChange({ madeForKids })}
        />
        <CheckLine
          checked={values.containsSyntheticMedia}
          label={t("synthetic")}
          help={t("syntheticHelp")}
          onChange={(containsSyntheticMedia) => onChange({ containsSyntheticMedia })}
        />
      </Card>
      <Card className="flex flex-col gap-4">
        <CardHeader title={t("publishing")} />
        <PrivacyField value={values.privacyStatus} onChange={(privacyStatus) => onChange({ privacyStatus })} />
        <ScheduleField
          value={values.publishAt}
          privacy={values.privacyStatus}
          error={errors.publishAt}
          onChange={(publishAt) => onChange({ publishAt })}
        />
        <CheckLine
          checked={values.notifySubscribers}
          label={t("notify")}
          help={t("notifyHelp")}
          onChange={(notifySubscribers) => onChange({ notifySubscribers })}
        />
        <Choice
          label={t("onQuota.label")}
          value={values.onQuota}
          options={[
            { value: "wait", label: t("onQuota.wait"), help: t("onQuota.waitHelp") },
            { value: "fail", label: t("onQuota.fail"), help: t("onQuota.failHelp") },
          ]}
          onChange={(onQuota) => onChange({ onQuota })}
        />
      </Card>
    </>
  );
}
