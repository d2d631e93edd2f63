import { z } from "zod";
import { countUploads, isWebAddress, targetsOf } from "@/components/uploads/form/form-values";
import type { DraftVideo, UploadFormValues } from "@/lib/services/upload-drafts/schemas";
import { checkMetadata } from "@/lib/services/uploads/rules/metadata";

/** `code` is a text under `uploads.form.error`. */
export type FormProblem = { path: (string | number)[]; code: string };

/** The most that one request takes. */
const MAX_UPLOADS = 100;

/** Everything that keeps the form from being sent, at the field it belongs to. Bytes that still come are no problem. */
export function formProblems(values: UploadFormValues, now: Date): FormProblem[] {
  const problems: FormProblem[] = values.videos.flatMap((video, i) => problemsOf(values, video, i));
  const found = (path: FormProblem["path"], code: string) => problems.push({ path, code });
  if (values.videos.length === 0) found(["videos"], "no_video");
  if (values.channels.length === 0) found(["channels"], "no_channel");
  if (countUploads(values) > MAX_UPLOADS) found(["channels"], "too_many");
  if (values.madeForKids === null) found(["madeForKids"], "kids_unknown");
  for (const { path, code } of checkMetadata({ ...values, title: "–" }, now)) found([path], code);
  values.channels.forEach(({ changes }, i) => {
    const { title = "–", description = "", tags = [], publishAt = null } = changes;
    const own = { title, description, tags, publishAt, privacyStatus: values.privacyStatus };
    for (const { path, code } of checkMetadata(own, now)) found(["channels", i, "changes", path], code);
  });
  return problems;
}

function problemsOf(values: UploadFormValues, video: DraftVideo, index: number): FormProblem[] {
  const plain = { ...values, description: "", tags: [], publishAt: null, title: video.title };
  const { source } = video;
  const lost = source.kind === "url" ? !isWebAddress(source.url) : false;
  return [
    ...checkMetadata(plain, new Date(0)).map(({ code }) => ({ path: ["videos", index, "title"], code })),
    ...(lost ? [{ path: ["videos", index, "source"], code: "url_bad" }] : []),
    ...(values.channels.length > 0 && targetsOf(values, video).length === 0
      ? [{ path: ["videos", index, "channelIds"], code: "no_target" }]
      : []),
  ];
}

/** The form's schema: its shape is known, its rules are those above. */
export const uploadForm = z.custom<UploadFormValues>().superRefine((values, context) => {
  for (const { path, code } of formProblems(values, new Date())) {
    context.addIssue({ code: "custom", path, message: code });
  }
});
