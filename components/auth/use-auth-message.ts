"use client";

import { useTranslations } from "next-intl";
import { ApiError } from "@/lib/http/client";

const KNOWN = [
  "wrong_credentials",
  "rate_limited",
  "suspended",
  "email_taken",
  "registration_closed",
  "invitation_needed",
  "invite_invalid",
  "invite_for_other",
  "link_invalid",
  "account_exists",
  "email_unverified",
  "offline",
] as const;

/** next-auth's own codes for a sign-in at Google that came to nothing. */
const GOOGLE_FAILED = ["Callback", "OAuthCallback", "OAuthSignin", "AccessDenied"];

/** Turns a stable code, or a thrown error, into a sentence in the reader's language. */
export function useAuthMessage(): (problem: unknown) => string {
  const t = useTranslations("auth.errors");
  return (problem) => {
    const code = problem instanceof ApiError ? problem.code : problem;
    if (typeof code === "string" && GOOGLE_FAILED.includes(code)) return t("google_failed");
    const known = KNOWN.find((one) => one === code);
    if (known) return t(known);
    const requestId = problem instanceof ApiError ? problem.requestId : null;
    return requestId === null ? t("other") : t("otherWithId", { id: requestId });
  };
}
