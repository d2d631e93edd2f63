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

/** Turns a stable code, or a thrown error, into a sentence in the reader's language. */
export function useAuthMessage(): (problem: unknown) => string {
  const t = useTranslations("auth.errors");
  return (problem) => {
    const code = problem instanceof ApiError ? problem.code : problem;
    const known = KNOWN.find((one) => one === code);
    if (known) return t(known);
    const requestId = problem instanceof ApiError ? problem.requestId : null;
    return requestId === null ? t("other") : t("otherWithId", { id: requestId });
  };
}
