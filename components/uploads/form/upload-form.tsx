"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Card } from "@/components/ui/card";
import { ChannelsSection } from "@/components/uploads/form/channels-section";
import { FormHeader } from "@/components/uploads/form/form-header";
import { countUploads, newVideo } from "@/components/uploads/form/form-values";
import { lastUsedOf } from "@/components/uploads/form/last-used";
import { MediaAdder } from "@/components/uploads/form/media-adder";
import { PreflightPanel } from "@/components/uploads/form/preflight-panel";
import { SettingsSection } from "@/components/uploads/form/settings-section";
import { SubmitCard } from "@/components/uploads/form/submit-card";
import { useDraft } from "@/components/uploads/form/use-draft";
import { useFormFiles } from "@/components/uploads/form/use-form-files";
import { usePreflight } from "@/components/uploads/form/use-preflight";
import { useSubmitUploads } from "@/components/uploads/form/use-submit-uploads";
import { useUploadForm } from "@/components/uploads/form/use-upload-form";
import { VideoCard } from "@/components/uploads/form/video-card";
import { ownChannelsQuery } from "@/components/uploads/uploads-queries";
import type { DraftSource, UploadFormValues } from "@/lib/services/upload-drafts/schemas";

const SETTINGS = ["description", "tags", "madeForKids", "publishAt", "categoryId", "privacyStatus"] as const;

/** Videos, channels, words, settings; beside it what would go wrong; at its end the user's word. */
export function UploadForm({ start }: { start: UploadFormValues }) {
  const t = useTranslations("uploads.form");
  const { form, values, isDirty, set, change, changeVideo, errorAt, missing } = useUploadForm(start);
  const channels = useQuery(ownChannelsQuery());
  const held = useFormFiles();
  const draft = useDraft(values, isDirty);
  const coming = held.coming(values.videos);
  const preflight = usePreflight(values, coming);
  const submit = useSubmitUploads(draft.end);
  const [armed, setArmed] = useState<"send" | "draft" | null>(null);

  const chosen = values.channels.map(({ channelId }) => ({
    id: channelId,
    title: channels.data?.items.find(({ id }) => id === channelId)?.title ?? "…",
  }));
  const addFiles = (added: readonly File[]) => {
    const videos = added.map((file) => ({
      file,
      video: newVideo({ kind: "file", fileId: null, name: file.name, size: file.size }),
    }));
    held.hold(videos.map(({ file, video }) => [video.key, file] as const));
    set("videos", [...values.videos, ...videos.map(({ video }) => video)]);
  };
  const addSources = (sources: readonly DraftSource[]) => set("videos", [...values.videos, ...sources.map(newVideo)]);

  const { mutate } = submit;
  useEffect(() => {
    if (armed === null || coming > 0) return;
    setArmed(null);
    mutate({ values: form.getValues(), draft: armed === "draft" });
  }, [armed, coming, form, mutate]);
  const send = form.handleSubmit(() => setArmed("send"));
  const keep = form.handleSubmit(() => setArmed("draft"));
  const pending = !submit.isPending ? null : submit.variables.draft ? "draft" : "send";
  return (
    <>
      <FormHeader values={values} draft={draft} onApply={change} />
      <form
        noValidate
        className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_340px]"
        onSubmit={(event) => void send(event)}
      >
        <div className="flex min-w-0 flex-col gap-5">
          <Card className="flex flex-col gap-3" aria-label={t("videos")}>
            <MediaAdder small={values.videos.length > 0} onFiles={addFiles} onSources={addSources} />
            {errorAt("videos") ? (
              <p role="alert" className="text-down text-sm">
                {errorAt("videos")}
              </p>
            ) : null}
          </Card>
          {values.videos.map((video, i) => (
            <VideoCard
              key={video.key}
              video={video}
              file={held.files.get(video.key)}
              channels={chosen}
              errors={{
                title: errorAt("videos", i, "title"),
                source: errorAt("videos", i, "source"),
                channels: errorAt("videos", i, "channelIds"),
              }}
              onChange={(patch) => changeVideo(video.key, patch)}
              onRemove={() =>
                set(
                  "videos",
                  values.videos.filter(({ key }) => key !== video.key),
                )
              }
              onFile={(file) => held.hold([[video.key, file]])}
              onReady={(isReady) => held.mark(video.key, isReady)}
              onPicture={(isComing) => held.markPicture(video.key, isComing)}
            />
          ))}
          <ChannelsSection
            values={values}
            error={errorAt("channels")}
            errorAt={(i, key) => errorAt("channels", i, "changes", key)}
            onChange={(next) => set("channels", next)}
            onAdded={(channel) => {
              // Habits fill in what nobody has touched yet.
              const { dirtyFields } = form.formState;
              if (values.channels.length === 0 && !SETTINGS.some((key) => dirtyFields[key]))
                change(lastUsedOf(channel));
            }}
          />
          <SettingsSection
            values={values}
            errors={Object.fromEntries(SETTINGS.map((key) => [key, errorAt(key)]))}
            onChange={change}
          />
          <SubmitCard
            count={countUploads(values)}
            scheduled={values.publishAt !== null}
            coming={coming}
            armed={armed !== null}
            pending={pending}
            failure={submit.error}
            onSend={() => void send()}
            onDisarm={() => setArmed(null)}
            onDraft={() => void keep()}
          />
        </div>
        <PreflightPanel
          preflight={preflight}
          values={values}
          missing={missing}
          channelName={(id) => chosen.find((one) => one.id === id)?.title ?? ""}
        />
      </form>
    </>
  );
}
