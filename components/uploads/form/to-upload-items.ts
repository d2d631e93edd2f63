import type { z } from "zod";
import { targetsOf } from "@/components/uploads/form/form-values";
import type { DraftChannel, DraftVideo, UploadFormValues } from "@/lib/services/upload-drafts/schemas";
import type { createUploadsInput, UploadSource } from "@/lib/services/uploads/schemas";

type EachItsOwn = Extract<z.input<typeof createUploadsInput>, { items: unknown }>;
export type UploadItem = EachItsOwn["items"][number];
/** An upload that the form makes, with the video and the channel it comes from. */
export type FormItem = { videoKey: string; channelId: string; item: UploadItem };

/** What the form asks for, one item a video and channel. A video whose file has not begun to come makes none yet. */
export function toUploadItems(values: UploadFormValues): FormItem[] {
  return values.videos.flatMap((video) => {
    const source = sourceOf(video);
    if (source === null) return [];
    return targetsOf(values, video).map((channel) => ({
      videoKey: video.key,
      channelId: channel.channelId,
      item: toItem(values, video, channel, source),
    }));
  });
}

function sourceOf({ source }: DraftVideo): UploadSource | null {
  if (source.kind === "url") return { url: source.url };
  return source.fileId === null ? null : { fileId: source.fileId };
}

function toItem(
  values: UploadFormValues,
  video: DraftVideo,
  { channelId, playlistId, changes }: DraftChannel,
  source: UploadSource,
): UploadItem {
  // A title for one channel is of the one video; several videos keep their own names everywhere.
  const title = values.videos.length === 1 ? (changes.title ?? video.title) : video.title;
  const categoryId = changes.categoryId === undefined ? values.categoryId : changes.categoryId;
  const publishAt = changes.publishAt === undefined ? values.publishAt : changes.publishAt;
  return {
    channelId,
    source,
    title,
    description: changes.description ?? values.description,
    tags: changes.tags ?? values.tags,
    privacyStatus: changes.privacyStatus ?? values.privacyStatus,
    // Not chosen yet: the form refuses to send it, and a check of all else must not wait for it.
    madeForKids: values.madeForKids ?? false,
    containsSyntheticMedia: values.containsSyntheticMedia,
    notifySubscribers: values.notifySubscribers,
    ...(categoryId === null ? {} : { categoryId }),
    ...(publishAt === null ? {} : { publishAt }),
    ...(playlistId === null ? {} : { playlistId }),
    ...(video.thumbnailFileId === null ? {} : { thumbnailFileId: video.thumbnailFileId }),
  };
}
