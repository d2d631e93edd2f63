"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { CategoryField } from "@/components/uploads/form/category-field";
import { PrivacyField } from "@/components/uploads/form/privacy-field";
import { ScheduleField } from "@/components/uploads/form/schedule-field";
import { TagsField } from "@/components/uploads/form/tags-field";
import { DescriptionField, TitleField } from "@/components/uploads/form/text-fields";
import type { ChannelChanges as Changes, UploadFormValues } from "@/lib/services/upload-drafts/schemas";

const KEYS = ["title", "description", "tags", "privacyStatus", "publishAt", "categoryId"] as const;
type Key = (typeof KEYS)[number];

type Props = {
  channelId: string;
  changes: Changes;
  /** What all channels have: a change starts from it. */
  common: UploadFormValues;
  errorAt: (key: Key) => string | undefined;
  onChange: (changes: Changes) => void;
};

/** What is different for one channel. Each field is brought in by its button and taken away by its cross. */
export function ChannelChanges({ channelId, changes, common, errorAt, onChange }: Props) {
  const t = useTranslations("uploads.form");
  const [only] = common.videos;
  // With several videos a title of one channel would name them all alike.
  const offered = KEYS.filter((key) => key !== "title" || common.videos.length === 1);
  const used = offered.filter((key) => changes[key] !== undefined);
  const start: Required<Changes> = {
    title: only?.title ?? "",
    description: common.description,
    tags: common.tags,
    privacyStatus: common.privacyStatus,
    publishAt: common.publishAt,
    categoryId: common.categoryId,
  };
  const set = (patch: Changes) => onChange({ ...changes, ...patch });
  const drop = (gone: Key) => {
    const { [gone]: _, ...kept } = changes;
    onChange(kept);
  };
  const fields: Record<Key, ReactNode> = {
    title: <TitleField value={changes.title ?? ""} error={errorAt("title")} onChange={(title) => set({ title })} />,
    description: (
      <DescriptionField
        value={changes.description ?? ""}
        error={errorAt("description")}
        onChange={(description) => set({ description })}
      />
    ),
    tags: <TagsField value={changes.tags ?? []} error={errorAt("tags")} onChange={(tags) => set({ tags })} />,
    privacyStatus: (
      <PrivacyField
        value={changes.privacyStatus ?? common.privacyStatus}
        onChange={(privacyStatus) => set({ privacyStatus })}
      />
    ),
    publishAt: (
      <ScheduleField
        value={changes.publishAt ?? null}
        privacy={changes.privacyStatus ?? common.privacyStatus}
        error={errorAt("publishAt")}
        onChange={(publishAt) => set({ publishAt })}
      />
    ),
    categoryId: (
      <CategoryField
        channelId={channelId}
        value={changes.categoryId ?? null}
        onChange={(categoryId) => set({ categoryId })}
      />
    ),
  };
  return (
    <div className="flex flex-col gap-3">
      {used.map((key) => (
        <div key={key} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">{fields[key]}</div>
          <IconButton size="sm" label={t("sameAgain", { field: t(`change.${key}`) })} onClick={() => drop(key)}>
            <X aria-hidden />
          </IconButton>
        </div>
      ))}
      {used.length < offered.length ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-faint text-xs">{t("different")}</span>
          {offered
            .filter((key) => changes[key] === undefined)
            .map((key) => (
              <Button key={key} size="sm" variant="ghost" onClick={() => set({ [key]: start[key] })}>
                <Plus aria-hidden />
                {t(`change.${key}`)}
              </Button>
            ))}
        </div>
      ) : null}
    </div>
  );
}
