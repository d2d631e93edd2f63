"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

type WorkspacesCardProps = { rows: QuotaReportDto["workspaces"]; buckets: QuotaReportDto["buckets"]; legacy: boolean };

/** Whose work it was. The quota is the installation's; everybody draws from it. */
export function WorkspacesCard({ rows, buckets, legacy }: WorkspacesCardProps) {
  const t = useTranslations("quota");
  return (
    <Card>
      <CardHeader title={t("workspaces.title")} note={t("today")} className="mb-2" />
      <Table label={t("workspaces.title")}>
        <thead>
          <tr>
            <Th>{t("column.workspace")}</Th>
            {buckets.map(({ name }) => (
              <Th key={name} numeric>
                {t(`bucket.${legacy ? "legacy" : name}.title`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, workspaceId, name, units }) => (
            <Tr key={workspaceId ?? kind}>
              <Td>
                {kind === "other" ? (
                  <bdi>{name ?? t("workspaces.removed")}</bdi>
                ) : (
                  <span>{t(`workspaces.${kind}`)}</span>
                )}
              </Td>
              {buckets.map((bucket) => (
                <Td key={bucket.name} numeric>
                  <Count value={units[bucket.name]} exact />
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-faint text-xs">{t("workspaces.note")}</p>
    </Card>
  );
}
