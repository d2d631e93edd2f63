"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { type Path, type PathValue, useForm, useWatch } from "react-hook-form";
import { formProblems, uploadForm } from "@/components/uploads/form/form-problems";
import type { DraftVideo, UploadFormValues } from "@/lib/services/upload-drafts/schemas";

type Patch = { [K in keyof UploadFormValues]?: UploadFormValues[K] | undefined };

/** The values of the form, their errors in words, and how they are changed. */
export function useUploadForm(start: UploadFormValues) {
  const t = useTranslations("uploads.form.error");
  const form = useForm<UploadFormValues>({ resolver: zodResolver(uploadForm), defaultValues: start });
  const { setValue, getValues, trigger, formState } = form;
  const { isSubmitted, isDirty } = formState;
  const values = useWatch({ control: form.control, compute: (all: UploadFormValues) => all });
  const set = useCallback(
    <P extends Path<UploadFormValues>>(path: P, value: PathValue<UploadFormValues, P>) => {
      setValue(path, value, { shouldDirty: true });
      // What is missing is told once the user wanted to send; from then on every change is looked at.
      if (isSubmitted) void trigger();
    },
    [setValue, trigger, isSubmitted],
  );
  const change = (patch: Patch) => {
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined) set(key as keyof UploadFormValues, value);
    }
  };
  const changeVideo = (key: string, patch: Partial<DraftVideo>) =>
    set(
      "videos",
      getValues("videos").map((video) => (video.key === key ? { ...video, ...patch } : video)),
    );
  const found = formProblems(values, new Date());
  const words = (code: string) => (t.has(code) ? t(code) : code);
  /** The error at a path; what is merely missing stays quiet until the user wanted to send. */
  const errorAt = (...path: (string | number)[]): string | undefined => {
    const problem = found.find((one) => one.path.join(".") === path.join("."));
    return problem && (isSubmitted || !MISSING.has(problem.code)) ? words(problem.code) : undefined;
  };
  const missing = found.filter(({ code }) => MISSING.has(code)).map(({ code }) => words(code));
  return { form, values, isDirty, set, change, changeVideo, errorAt, missing: [...new Set(missing)] };
}

const MISSING = new Set(["no_video", "no_channel", "kids_unknown", "title_empty", "no_target"]);
