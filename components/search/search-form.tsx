"use client";

import { Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useMemo, useState } from "react";
import { regionsIn } from "@/components/search/regions";
import { type AskedSearch, SEARCH_PERIODS } from "@/components/search/search-params";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SEARCH_ORDERS, SEARCH_TYPES, type SearchDto } from "@/lib/services/search/schemas";

type SearchFormProps = {
  asked: AskedSearch;
  access: SearchDto["access"];
  pending: boolean;
  onSearch: (next: AskedSearch) => void;
};

/** What to search for. Nothing is asked while one types or chooses: a search is one of few. */
export function SearchForm({ asked, access, pending, onSearch }: SearchFormProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  const regions = useMemo(() => regionsIn(locale), [locale]);
  const [draft, setDraft] = useState(asked);
  const change = (changes: Partial<AskedSearch>) => setDraft((before) => ({ ...before, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const q = draft.q.trim();
    if (q !== "") onSearch({ ...draft, q });
  };
  const byKey = access.byKey ? [{ value: "key", label: t("by.key") }] : [];
  const byChannel = access.channels.map(({ id, title }) => ({ value: id, label: t("by.channel", { title }) }));
  const by = draft.by ?? (access.byKey ? "key" : access.channels[0]?.id);
  return (
    <search>
      <form onSubmit={submit} className="flex flex-col gap-2">
        <div className="flex gap-2">
          <Input
            type="search"
            name="q"
            aria-label={t("words")}
            placeholder={t("words")}
            maxLength={200}
            lead={<Search aria-hidden />}
            value={draft.q}
            onChange={(event) => change({ q: event.target.value })}
          />
          <Button type="submit" variant="primary" pending={pending} disabled={draft.q.trim() === ""}>
            {t("search")}
          </Button>
        </div>
        <div className="flex flex-wrap gap-2">
          <Select
            aria-label={t("type.label")}
            value={draft.type}
            options={SEARCH_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
            onChange={(type) => change({ type })}
            className="w-32"
          />
          <Select
            aria-label={t("order.label")}
            value={draft.order}
            options={SEARCH_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
            onChange={(order) => change({ order })}
            className="w-40"
          />
          <Select
            aria-label={t("period.label")}
            value={draft.period ?? "any"}
            options={(["any", ...SEARCH_PERIODS] as const).map((value) => ({ value, label: t(`period.${value}`) }))}
            onChange={(period) => change({ period: period === "any" ? null : period })}
            className="w-40"
          />
          <Combobox
            aria-label={t("region")}
            placeholder={t("anyRegion")}
            value={draft.region}
            clearable
            options={regions}
            onChange={(region) => change({ region })}
            className="w-44"
          />
          {byKey.length + byChannel.length > 1 ? (
            <Select
              aria-label={t("by.label")}
              value={by}
              options={[...byKey, ...byChannel]}
              onChange={(value) => change({ by: value === "key" ? null : value })}
              className="w-52"
            />
          ) : null}
        </div>
      </form>
    </search>
  );
}
