"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SearchField } from "@/components/layout/search-field";
import { Select } from "@/components/ui/select";
import { STATUS_GROUP_KEYS } from "@/components/uploads/status-groups";
import { ownChannelsQuery } from "@/components/uploads/uploads-queries";
import { useUploadsFilter } from "@/components/uploads/use-uploads-filter";

/** Search, state and channel. */
export function UploadsToolbar() {
  const t = useTranslations("uploads");
  const [{ q, status, channel }, set] = useUploadsFilter();
  const channels = useQuery(ownChannelsQuery());
  return (
    <>
      <SearchField label={t("search")} value={q} onChange={(next) => void set({ q: next })} />
      <Select
        aria-label={t("column.status")}
        value={status ?? "all"}
        options={[
          { value: "all" as const, label: t("group.all") },
          ...STATUS_GROUP_KEYS.map((value) => ({ value, label: t(`group.${value}`) })),
        ]}
        onChange={(next) => void set({ status: next === "all" ? null : next })}
        className="w-40"
      />
      <Select
        aria-label={t("column.channel")}
        value={channel ?? "all"}
        options={[
          { value: "all", label: t("allChannels") },
          ...(channels.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(next) => void set({ channel: next === "all" ? null : next })}
        className="w-48"
      />
    </>
  );
}
