"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { PreflightCheck } from "@/lib/services/uploads/schemas";

const LOOKS = {
  fail: { icon: CircleAlert, tone: "text-down" },
  warn: { icon: TriangleAlert, tone: "text-warn" },
  pass: { icon: CircleCheck, tone: "text-up" },
} as const;
const WORST_FIRST = ["fail", "warn", "pass"] as const;

/** Each thing that was looked at: what fails first, with what to do; what is fine is folded away. */
export function CheckList({ checks }: { checks: readonly PreflightCheck[] }) {
  const t = useTranslations("uploads.preflight");
  const remarks = WORST_FIRST.flatMap((result) =>
    result === "pass" ? [] : checks.filter((check) => check.result === result),
  );
  const passed = checks.filter((check) => check.result === "pass");
  return (
    <>
      {remarks.length > 0 ? (
        <ul className="flex flex-col gap-2.5">
          {remarks.map((check) => (
            <Check key={`${check.code}-${check.detail}`} check={check} />
          ))}
        </ul>
      ) : null}
      {passed.length > 0 ? (
        <details className="group">
          <summary className="flex cursor-pointer items-center gap-2 rounded-sm text-sm touch:min-h-11">
            <CircleCheck aria-hidden className="size-4 shrink-0 text-up" />
            {t("passed", { count: passed.length })}
          </summary>
          <ul className="mt-2 flex flex-col gap-2 ps-6">
            {passed.map((check) => (
              <li key={`${check.code}-${check.detail}`} className="text-sm">
                {t(`check.${check.code}`)}
                <span className="block break-words text-faint text-xs">{check.detail}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Check({ check }: { check: PreflightCheck }) {
  const t = useTranslations("uploads.preflight");
  const { icon: Icon, tone } = LOOKS[check.result];
  return (
    <li className="flex items-start gap-2 text-sm">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tone)} />
      <span className="min-w-0 break-words">
        <span className="sr-only">{t(`result.${check.result}`)}: </span>
        <span className="font-medium">{t(`check.${check.code}`)}</span>
        <span className="block text-muted">{check.detail}</span>
        {check.remedy ? <span className="block text-faint text-xs">{check.remedy}</span> : null}
      </span>
    </li>
  );
}
