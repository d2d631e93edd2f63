import { z } from "zod";
import { checkMetadata } from "@/lib/services/uploads/rules/metadata";
import type { UploadDto } from "@/lib/services/uploads/schemas";

const KEYS = [
  "title",
  "description",
  "tags",
  "categoryId",
  "privacyStatus",
  "publishAt",
  "madeForKids",
  "containsSyntheticMedia",
  "playlistId",
  "thumbnailFileId",
  "notifySubscribers",
] as const satisfies readonly (keyof UploadDto)[];

export type EditValues = Pick<UploadDto, (typeof KEYS)[number]>;

export const editValuesOf = (upload: UploadDto): EditValues => {
  const { title, description, tags, categoryId, privacyStatus, publishAt, madeForKids } = upload;
  const { containsSyntheticMedia, playlistId, thumbnailFileId, notifySubscribers } = upload;
  const told = { title, description, tags, categoryId, privacyStatus, publishAt, madeForKids };
  return { ...told, containsSyntheticMedia, playlistId, thumbnailFileId, notifySubscribers };
};

/** Only what differs: two people who edit different fields do not undo each other. */
export function changesOf(before: EditValues, after: EditValues): Partial<EditValues> {
  const changed = KEYS.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

export const editForm = z.custom<EditValues>().superRefine((values, context) => {
  for (const { path, code } of checkMetadata(values, new Date())) {
    context.addIssue({ code: "custom", path: [path], message: code });
  }
});
