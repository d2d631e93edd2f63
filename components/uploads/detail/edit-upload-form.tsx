"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type Path, type PathValue, useForm, useWatch } from "react-hook-form";
import { toastFailure } from "@/components/layout/toast-failure";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { toast } from "@/components/ui/toast";
import { changesOf, type EditValues, editForm, editValuesOf } from "@/components/uploads/detail/edit-values";
import { CategoryField } from "@/components/uploads/form/category-field";
import { CheckLine } from "@/components/uploads/form/check-line";
import { KidsField } from "@/components/uploads/form/kids-field";
import { PlaylistField } from "@/components/uploads/form/playlist-field";
import { PrivacyField } from "@/components/uploads/form/privacy-field";
import { ScheduleField } from "@/components/uploads/form/schedule-field";
import { TagsField } from "@/components/uploads/form/tags-field";
import { DescriptionField, TitleField } from "@/components/uploads/form/text-fields";
import { ThumbnailField } from "@/components/uploads/form/thumbnail-field";
import { ownChannelsQuery, uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import type { UploadDto } from "@/lib/services/uploads/schemas";

const shapes = () => import("@/lib/services/uploads/schemas");

/** The words and settings of one upload that has not begun. */
export function EditUploadForm({ upload }: { upload: UploadDto }) {
  const t = useTranslations("uploads");
  const router = useRouter();
  const client = useQueryClient();
  const before = editValuesOf(upload);
  const form = useForm<EditValues>({ resolver: zodResolver(editForm), defaultValues: before });
  const values = useWatch({ control: form.control, compute: (all: EditValues) => all });
  const { errors } = form.formState;
  const set = <P extends Path<EditValues>>(path: P, value: PathValue<EditValues, P>) =>
    form.setValue(path, value, { shouldDirty: true, shouldValidate: true });
  const error = (key: keyof EditValues) => {
    const code = errors[key]?.message;
    return code === undefined ? undefined : t.has(`form.error.${code}`) ? t(`form.error.${code}`) : code;
  };
  const back = `/uploads/${upload.id}`;
  const save = useMutation({
    mutationFn: (after: EditValues) =>
      api(`/api/uploads/${upload.id}`, {
        method: "PATCH",
        body: changesOf(before, after),
        output: async () => (await shapes()).uploadDto,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: uploadKeys.all });
      toast({ tone: "good", title: t("edit.saved") });
      router.push(back);
    },
    onError: (failure) => toastFailure(t("edit.failed"), failure),
  });
  const channelId = upload.channel.id;
  const channels = useQuery(ownChannelsQuery());
  const scopes = channels.data?.items.find(({ id }) => id === channelId)?.scopes;
  return (
    <form noValidate onSubmit={form.handleSubmit((after) => save.mutate(after))}>
      <Card className="flex flex-col gap-4">
        <TitleField value={values.title} error={error("title")} onChange={(title) => set("title", title)} />
        <DescriptionField
          value={values.description}
          error={error("description")}
          onChange={(description) => set("description", description)}
        />
        <TagsField value={values.tags} error={error("tags")} onChange={(tags) => set("tags", tags)} />
        <CategoryField channelId={channelId} value={values.categoryId} onChange={(id) => set("categoryId", id)} />
        <PlaylistField
          channelId={channelId}
          scopes={scopes}
          value={values.playlistId}
          onChange={(id) => set("playlistId", id)}
        />
        <ThumbnailField value={values.thumbnailFileId} onChange={(id) => set("thumbnailFileId", id)} />
        <PrivacyField value={values.privacyStatus} onChange={(privacy) => set("privacyStatus", privacy)} />
        <ScheduleField
          value={values.publishAt}
          privacy={values.privacyStatus}
          error={error("publishAt")}
          onChange={(publishAt) => set("publishAt", publishAt)}
        />
        <KidsField value={values.madeForKids} onChange={(kids) => set("madeForKids", kids)} />
        <CheckLine
          checked={values.containsSyntheticMedia}
          label={t("form.synthetic")}
          help={t("form.syntheticHelp")}
          onChange={(checked) => set("containsSyntheticMedia", checked)}
        />
        <CheckLine
          checked={values.notifySubscribers}
          label={t("form.notify")}
          help={t("form.notifyHelp")}
          onChange={(checked) => set("notifySubscribers", checked)}
        />
        <div className="flex justify-end gap-2">
          <Link href={back} className={buttonStyles()}>
            {t("edit.back")}
          </Link>
          <Button type="submit" variant="primary" disabled={!form.formState.isDirty} pending={save.isPending}>
            {t("edit.save")}
          </Button>
        </div>
      </Card>
    </form>
  );
}
