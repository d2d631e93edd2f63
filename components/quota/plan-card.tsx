"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

/** What is due before the reset and will be paid from today's units. */
export function PlanCard({ plan }: { plan: QuotaReportDto["plan"] }) {
  const t = useTranslations("quota");
  return (
    <Card>
      <CardHeader title={t("plan.title")} note={t("plan.note")} className="mb-2" />
      {plan.length === 0 ? (
        <p className="py-4 text-faint text-sm">{t("plan.empty")}</p>
      ) : (
        <Table label={t("plan.title")}>
          <thead>
            <tr>
              <Th>{t("column.work")}</Th>
              <Th>{t("column.due")}</Th>
              <Th numeric>{t("column.calls")}</Th>
              <Th numeric>{t("column.units")}</Th>
            </tr>
          </thead>
          <tbody>
            {plan.map(({ work, at, calls, units }) => (
              <Tr key={work}>
                <Td>{t(`work.${work}`)}</Td>
                <Td className="text-muted">{at === null ? t("plan.asap") : <RelativeTime value={at} />}</Td>
                <Td numeric>
                  <Count value={calls} exact />
                </Td>
                <Td numeric>
                  <Count value={units} exact />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
