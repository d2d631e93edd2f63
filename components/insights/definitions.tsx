"use client";

import { Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

const TERMS = ["performance", "engagementRate", "engagementByFollowers", "sample"] as const;
export type Term = (typeof TERMS)[number];

/** What the figures of a card mean, one click away. */
export function Definitions({ terms = TERMS, minSamples }: { terms?: readonly Term[]; minSamples: number }) {
  const t = useTranslations("insights.definitions");
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="sm">
          <Info aria-hidden />
          {t("open")}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-96" aria-label={t("open")}>
        <dl className="flex flex-col gap-3 text-sm">
          {terms.map((term) => (
            <div key={term}>
              <dt className="font-medium">{t(`${term}.name`)}</dt>
              <dd className="text-muted">{t(`${term}.text`, { count: minSamples })}</dd>
            </div>
          ))}
        </dl>
      </PopoverContent>
    </Popover>
  );
}
