"use client";

import { useTranslations } from "next-intl";
import { CostCard } from "@/components/quota/cost-card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

/** What is due before the reset and will be paid from today's units. */
export function PlanCard({ plan }: { plan: QuotaReportDto["plan"] }) {
  const t = useTranslations("quota");
  return (
    <CostCard
      title={t("plan.title")}
      note={t("plan.note")}
      empty={t("plan.empty")}
      heads={[t("column.work"), t("column.due")]}
      costs={plan.map(({ work, at, calls, units }) => ({
        key: work,
        what: t(`work.${work}`),
        where: at === null ? t("plan.asap") : <RelativeTime value={at} />,
        calls,
        units,
      }))}
    />
  );
}
