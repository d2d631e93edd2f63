"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ApiError } from "@/lib/http/client";

type Params = Readonly<Record<string, string | number>>;
/** The families of stable codes that answers carry; see `messages/<locale>/errors.json`. */
export type CodeGroup = "problem" | "platform" | "reject" | "row" | "health";

export type ErrorWords = {
  /** A stable code in the reader's language; the server's own English where the code is not known here. */
  byCode: (group: CodeGroup, code: string | null | undefined, fallback: string, params?: Params) => string;
  /** What a failed request says: what happened, what is safe, what to do next. */
  failure: (error: unknown, fallback?: string) => string;
};

const PLATFORM = "platform_";

/** The one place where what the server says becomes the reader's language. */
export function useErrorWords(): ErrorWords {
  const t = useTranslations("errors");
  return useMemo(() => {
    const byCode: ErrorWords["byCode"] = (group, code, fallback, params = {}) =>
      code && t.has(`${group}.${code}`) ? t(`${group}.${code}`, { ...params }) : fallback;
    const failure: ErrorWords["failure"] = (error, fallback) => {
      if (!(error instanceof ApiError)) return t("problem.unexpected");
      const { code, message: detail, status, params, errors } = error;
      const otherwise = fallback ?? detail;
      if (code.startsWith(PLATFORM)) return byCode("platform", code.slice(PLATFORM.length), otherwise);
      const [only, another] = errors;
      if (code === "invalid_urls" && only && !another) return byCode("reject", only.code, only.detail);
      return byCode("problem", code, otherwise, { detail, status, wait: error.retryAfterSec ?? 0, ...params });
    };
    return { byCode, failure };
  }, [t]);
}
