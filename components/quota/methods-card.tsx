"use client";

import { useTranslations } from "next-intl";
import { CostCard } from "@/components/quota/cost-card";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

/** Today's calls by YouTube's own names of them, the dearest first. */
export function MethodsCard({ methods, model }: Pick<QuotaReportDto, "methods" | "model">) {
  const t = useTranslations("quota");
  const named = (method: string) => {
    const key = `method.${method.replace(".", "_")}`;
    return t.has(key) ? <span className="ms-2 text-faint max-sm:hidden">{t(key)}</span> : null;
  };
  return (
    <CostCard
      title={t("methods.title")}
      note={t("today")}
      empty={t("methods.empty")}
      heads={[t("column.method"), t("column.bucket")]}
      costs={methods.map(({ method, bucket, calls, units }) => ({
        key: `${bucket} ${method}`,
        what: (
          <>
            <code className="font-mono text-xs">{method}</code>
            {named(method)}
          </>
        ),
        where: t(`bucket.${model === "legacy" ? "legacy" : bucket}.title`),
        calls,
        units,
      }))}
    />
  );
}
