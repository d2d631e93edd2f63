"use client";

import { useTranslations } from "next-intl";
import { platformParams } from "@/components/layout/filter-params";
import { PlatformDot } from "@/components/layout/platform-dot";
import { PLATFORMS, type PlatformName } from "@/components/layout/platforms";
import { useQueryStates } from "@/components/layout/use-query-states";
import { Segmented } from "@/components/ui/segmented";

/** One platform or all of them, kept in the address. Offer only those that the workspace watches. */
export function PlatformFilter({ platforms = PLATFORMS }: { platforms?: readonly PlatformName[] }) {
  const t = useTranslations("shell.platforms");
  const common = useTranslations("common");
  const [{ platform }, set] = useQueryStates(platformParams, { history: "push" });
  const options = [
    { value: "all" as const, label: common("all"), ariaLabel: t("all") },
    ...platforms.map((value) => ({ value, label: <PlatformDot platform={value} />, ariaLabel: t(value) })),
  ];
  return (
    <Segmented
      label={t("label")}
      value={platform ?? "all"}
      options={options}
      onChange={(next) => void set({ platform: next === "all" ? null : next })}
    />
  );
}
