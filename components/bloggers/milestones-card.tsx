"use client";

import { useQuery } from "@tanstack/react-query";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { milestonesQueryOf } from "@/components/bloggers/bloggers-queries";
import { MilestoneLine } from "@/components/bloggers/milestone-line";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { QueryError } from "@/components/layout/query-error";
import { useWeekStart } from "@/components/layout/week-start";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";

const SHOWN = 6;

/** The marks that the blogger's numbers were seen to pass, the newest first. */
export function MilestonesCard({ bloggerId }: { bloggerId: string }) {
  const t = useTranslations("bloggers.milestones");
  const timeZone = useTimeZone() ?? "UTC";
  const [all, setAll] = useState(false);
  const found = useQuery(milestonesQueryOf(bloggerId, useWeekStart()));
  const milestones = found.data?.milestones ?? [];
  return (
    <Card flush aria-labelledby="milestones">
      <CardHeader id="milestones" title={t("title")} note={t("note")} className="px-4 pt-4 pb-2" />
      {found.isError ? <QueryError error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <LoadingPanel className="h-40" /> : null}
      {found.data && milestones.length === 0 ? <EmptyPanel title={t("empty")} text={t("emptyText")} /> : null}
      <ol className="flex flex-col px-4 pb-2">
        {milestones.slice(0, all ? undefined : SHOWN).map((milestone) => (
          <MilestoneLine
            key={`${milestone.subject} ${milestone.video?.id ?? milestone.profileId} ${milestone.mark}`}
            milestone={milestone}
            timeZone={timeZone}
          />
        ))}
      </ol>
      {milestones.length > SHOWN ? (
        <Button variant="ghost" size="sm" className="mx-3 mb-3" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t("less") : t("more", { count: milestones.length })}
        </Button>
      ) : null}
    </Card>
  );
}
