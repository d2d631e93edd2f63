"use client";

import { useTranslations } from "next-intl";

const APP = "creatorscope-";

/** What a job does, in the reader's language; its own name where there are no words for it yet. */
export function useFunctionName(): (id: string, name: string) => string {
  const t = useTranslations("admin.function");
  return (id, name) => {
    const key = id.startsWith(APP) ? id.slice(APP.length) : id;
    return t.has(key) ? t(key) : name;
  };
}
