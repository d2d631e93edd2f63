"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { userQuery, userSearchQuery } from "@/components/admin/admin-queries";
import { Combobox } from "@/components/ui/combobox";

/** Narrows to what one user did; users are found by typing. */
export function ActorFilter({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const t = useTranslations("admin");
  const [text, setText] = useState("");
  const search = useDeferredValue(text.trim());
  const found = useQuery({ ...userSearchQuery(search), placeholderData: keepPreviousData });
  const chosen = useQuery({ ...userQuery(value ?? ""), enabled: value !== null });
  const users = [...(chosen.data && value !== null ? [chosen.data] : []), ...(found.data?.items ?? [])];
  const options = new Map(users.map((user) => [user.id, { value: user.id, label: user.email, help: user.name }]));
  return (
    <Combobox
      aria-label={t("column.actor")}
      className="w-60"
      clearable
      value={value}
      options={[...options.values()]}
      placeholder={t("audit.allActors")}
      onSearch={setText}
      loading={found.isFetching || search !== text.trim()}
      onChange={onChange}
    />
  );
}
