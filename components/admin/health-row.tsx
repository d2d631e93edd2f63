"use client";

import { CircleAlert, CircleCheck, CircleMinus, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useErrorWords } from "@/components/layout/use-error-words";
import { cn } from "@/components/ui/cn";
import type { Health, HealthCheck } from "@/lib/services/health/schemas";

const LOOKS = {
  ok: { icon: CircleCheck, tone: "text-up" },
  off: { icon: CircleMinus, tone: "text-muted" },
  degraded: { icon: TriangleAlert, tone: "text-warn" },
  failed: { icon: CircleAlert, tone: "text-down" },
} as const;

type HealthRowProps = { name: keyof Health["checks"]; check: HealthCheck };

/** One part: what it is for, its state in a word, and the fix where it needs one. */
export function HealthRow({ name, check }: HealthRowProps) {
  const t = useTranslations("admin.health");
  const words = useErrorWords();
  const { icon: Icon, tone } = LOOKS[check.status];
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tone)} />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm">{t(`check.${name}`)}</p>
        <p className="break-words text-muted text-sm">
          {words.byCode("health", check.code, check.detail ?? t(`about.${name}`), check.params)}
        </p>
        {check.status === "ok" || check.status === "off" ? null : (
          <p className="mt-1 text-pretty text-sm">{t(`fix.${name}`)}</p>
        )}
      </div>
      <span className={cn("shrink-0 font-medium text-sm", tone)}>{t(`status.${check.status}`)}</span>
    </li>
  );
}
