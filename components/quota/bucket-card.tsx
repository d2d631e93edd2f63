"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { UseBar } from "@/components/quota/use-bar";
import { Card } from "@/components/ui/card";
import { Count } from "@/components/ui/count";
import type { QuotaReportDto } from "@/lib/services/quota/schemas";

type BucketCardProps = {
  bucket: QuotaReportDto["buckets"][number];
  model: QuotaReportDto["model"];
  /** How many uploads the bucket still allows, where it is the one that uploads are paid from. */
  uploadsLeft: number | null;
};

/** One daily limit: how much is used, held and left, and where the day is heading. */
export function BucketCard({ bucket, model, uploadsLeft }: BucketCardProps) {
  const t = useTranslations("quota");
  const { name, limit, used, reserved, planned, remaining, forecast, fits } = bucket;
  const key = model === "legacy" ? "legacy" : name;
  const title = t(`bucket.${key}.title`);
  return (
    <Card className="flex flex-col gap-3" aria-labelledby={`bucket-${name}`}>
      <div>
        <h2 id={`bucket-${name}`} className="font-medium text-base">
          {title}
        </h2>
        <p className="text-faint text-xs">{t(`bucket.${key}.text`)}</p>
      </div>
      <p className="flex items-baseline gap-1.5">
        <span className="font-medium text-2xl tracking-tight">
          <Count value={used} exact />
        </span>
        <span className="text-muted text-sm tabular-nums">
          {t.rich("ofLimit", { limit: () => <Count value={limit} exact /> })}
        </span>
      </p>
      <UseBar limit={limit} used={used} reserved={reserved} planned={planned} />
      <dl className="grid gap-y-1 text-sm">
        <Line look="bg-accent/55" label={t("reserved")} value={<Count value={reserved} exact />} />
        <Line look="bg-accent/25" label={t("planned")} value={<Count value={planned} exact />} />
        <Line label={t("left")} value={<Count value={remaining} exact />} />
        <Line label={t("pace")} value={<Count value={forecast} exact />} />
        {uploadsLeft === null ? null : <Line label={t("uploadsLeft")} value={<Count value={uploadsLeft} exact />} />}
      </dl>
      {fits ? null : (
        <p className="mt-auto flex items-start gap-1.5 text-sm text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t("doesNotFit")}
        </p>
      )}
    </Card>
  );
}

function Line({ label, value, look }: { label: string; value: ReactNode; look?: string }) {
  return (
    <div className="flex items-baseline justify-between gap-2">
      <dt className="flex min-w-0 items-center gap-1.5 text-muted">
        {look ? <span aria-hidden className={`size-2 shrink-0 rounded-sm ${look}`} /> : null}
        <span className="clip-text">{label}</span>
      </dt>
      <dd className="tabular-nums">{value}</dd>
    </div>
  );
}
