"use client";

import { useTranslations } from "next-intl";
import { PlatformDot } from "@/components/layout/platform-dot";
import { useSourceNames } from "@/components/layout/use-metric-words";
import { Badge } from "@/components/ui/badge";
import { Count } from "@/components/ui/count";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ParsePlanDto } from "@/lib/services/parser/schemas";

/** The plan by daily limit, and by the way each platform is read. */
export function PlanTables({ plan }: { plan: ParsePlanDto }) {
  const t = useTranslations("plan");
  const sourceName = useSourceNames();
  return (
    <div className="grid items-start gap-x-6 gap-y-3 lg:grid-cols-2">
      <Table label={t("byWork")}>
        <thead>
          <tr>
            <Th>{t("column.work")}</Th>
            <Th className="max-sm:hidden">{t("column.bucket")}</Th>
            <Th numeric>{t("column.units")}</Th>
            <Th numeric>{t("column.limit")}</Th>
          </tr>
        </thead>
        <tbody>
          {plan.work.map(({ work, bucket, units }) => (
            <Tr key={work}>
              <Td>
                {t(`work.${work}`)}
                <span className="block text-muted text-xs sm:hidden">{t(`bucket.${bucket}`)}</span>
              </Td>
              <Td className="text-muted max-sm:hidden">{t(`bucket.${bucket}`)}</Td>
              <Td numeric>
                <Count value={units} exact />
              </Td>
              <Td numeric>
                <Count value={plan.buckets.find((one) => one.name === bucket)?.limit ?? null} exact />
              </Td>
            </Tr>
          ))}
          {plan.work.length === 0 ? (
            <Tr>
              <Td colSpan={4} className="text-faint">
                {t("nothingCosts")}
              </Td>
            </Tr>
          ) : null}
        </tbody>
      </Table>
      <Table label={t("byPlatform")}>
        <thead>
          <tr>
            <Th>{t("column.platform")}</Th>
            <Th className="max-sm:hidden">{t("column.connector")}</Th>
            <Th numeric>{t("column.profiles")}</Th>
            <Th numeric>{t("column.units")}</Th>
          </tr>
        </thead>
        <tbody>
          {plan.connectors.map(({ platform, connector, state, profiles, units }) => {
            const readBy = (
              <>
                {connector === null ? t("noConnector") : sourceName(connector)}{" "}
                {state === null || state === "closed" ? null : <Badge tone="bad">{t("paused")}</Badge>}
              </>
            );
            return (
              <Tr key={platform}>
                <Td>
                  <PlatformDot platform={platform} named />
                  <span className="block text-muted text-xs sm:hidden">{readBy}</span>
                </Td>
                <Td className="text-muted max-sm:hidden">{readBy}</Td>
                <Td numeric>
                  <Count value={profiles} exact />
                </Td>
                <Td numeric>
                  <Count value={units} exact />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
