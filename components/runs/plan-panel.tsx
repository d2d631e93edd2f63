"use client";

import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { useLiveRefresh } from "@/components/live/use-live-refresh";
import { planQuery } from "@/components/runs/plan-queries";
import { PlanTables } from "@/components/runs/plan-tables";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ParsePlanDto } from "@/lib/services/parser/schemas";

/** What the next 24 hours will read and cost, before it is spent; and what finds no place, and why. */
export function PlanPanel() {
  const t = useTranslations("plan");
  const plan = useQuery(planQuery);
  useLiveRefresh("parse", planQuery.queryKey, 10_000);
  if (plan.isPending) return <LoadingPanel className="h-44 rounded-lg border border-line" />;
  if (plan.isError)
    return (
      <Card flush>
        <QueryError error={plan.error} onRetry={() => void plan.refetch()} />
      </Card>
    );
  const { nextRunAt, profiles, leftOut, connectors } = plan.data;
  // Who watches nothing yet is told so by the list below.
  if (connectors.length === 0) return null;
  return (
    <Card className="flex flex-col gap-3">
      <CardHeader
        title={t("title")}
        note={
          nextRunAt === null ? (
            t("nothingDue")
          ) : (
            <>
              {t("nextParse", { count: profiles })} <RelativeTime value={nextRunAt} />
            </>
          )
        }
      />
      <PlanTables plan={plan.data} />
      {leftOut.length === 0 ? (
        <p className="text-muted text-sm">{t("allFits")}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {leftOut.map((one) => (
            <LeftOut key={`${one.work} ${one.platform}`} one={one} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function LeftOut({ one }: { one: ParsePlanDto["leftOut"][number] }) {
  const t = useTranslations("plan");
  const platforms = useTranslations("shell.platforms");
  const { work, platform, count, reason, until } = one;
  return (
    <li className="flex items-start gap-1.5 text-sm text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="text-pretty">
        {t(`leftOut.${work}`, { count, platform: platforms(platform) })} {t(`reason.${reason}`)}{" "}
        {until === null ? null : (
          <>
            {t("until")} <RelativeTime value={until} />
          </>
        )}
      </span>
    </li>
  );
}
