"use client";

import { useTranslations } from "next-intl";

/** A few words for a known error of an upload; null for one whose own sentence must do. */
export function useUploadErrorWords(): (code: string) => string | null {
  const t = useTranslations("uploads.error");
  return (code) => (t.has(code) ? t(code) : null);
}
