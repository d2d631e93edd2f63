"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

/** Today's calls by YouTube's own names of them, the dearest first. */
export function MethodsCard({ methods, model }: Pick<QuotaReportDto, "methods" | "model">) {
  const t = useTranslations("quota");
  return (
    <Card>
      <CardHeader title={t("methods.title")} note={t("today")} className="mb-2" />
      {methods.length === 0 ? (
        <p className="py-4 text-faint text-sm">{t("methods.empty")}</p>
      ) : (
        <Table label={t("methods.title")}>
          <thead>
            <tr>
              <Th>{t("column.method")}</Th>
              <Th>{t("column.bucket")}</Th>
              <Th numeric>{t("column.calls")}</Th>
              <Th numeric>{t("column.units")}</Th>
            </tr>
          </thead>
          <tbody>
            {methods.map(({ method, bucket, calls, units }) => (
              <Tr key={`${bucket} ${method}`}>
                <Td>
                  <code className="font-mono text-xs">{method}</code>
                  {t.has(`method.${method.replace(".", "_")}`) ? (
                    <span className="ms-2 text-faint max-sm:hidden">{t(`method.${method.replace(".", "_")}`)}</span>
                  ) : null}
                </Td>
                <Td className="whitespace-nowrap text-muted">
                  {t(`bucket.${model === "legacy" ? "legacy" : bucket}.title`)}
                </Td>
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
