"use client";

import { useTranslations } from "next-intl";

type ErrorWords = {
  /** What happened, in a few words; null for a code whose own sentence must do. */
  title: (code: string) => string | null;
  /** What to do about it, in the reader's language where the code is known. */
  remedy: (code: string, otherwise: string | null) => string | null;
};

/** Words for what stopped an upload. */
export function useUploadErrorWords(): ErrorWords {
  const t = useTranslations("uploads");
  return {
    title: (code) => (t.has(`error.${code}`) ? t(`error.${code}`) : null),
    remedy: (code, otherwise) => (t.has(`remedy.${code}`) ? t(`remedy.${code}`) : otherwise),
  };
}
