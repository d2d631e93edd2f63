"use client";

import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { ApiError } from "@/lib/http/client";

/** next-auth's own codes for a sign-in at Google that came to nothing. */
const GOOGLE_FAILED = ["Callback", "OAuthCallback", "OAuthSignin", "AccessDenied"];

/** Turns a code that a redirect brought, or a thrown error, into a sentence in the reader's language. */
export function useAuthMessage(): (problem: unknown) => string {
  const t = useTranslations("auth.errors");
  const words = useErrorWords();
  return (problem) => {
    const error = typeof problem === "string" ? new ApiError(401, problem, problem, null) : problem;
    if (!(error instanceof ApiError)) return t("other");
    if (GOOGLE_FAILED.includes(error.code)) return t("google_failed");
    const other = error.requestId === null ? t("other") : t("otherWithId", { id: error.requestId });
    return error.status >= 500 ? other : words.failure(error, other);
  };
}
