"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSettled } from "@/components/layout/use-settled";
import { useSearchActions } from "@/components/search/use-search-actions";
import { Combobox } from "@/components/ui/combobox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { PanelButtons } from "@/components/ui/panel-buttons";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/bloggers/schemas");

type AddToBloggerProps = { channel: { platformId: string; title: string }; onClose: () => void };

const QUIET_MS = 200;

/** One more channel for somebody who is watched already. */
export function AddToBlogger({ channel, onClose }: AddToBloggerProps) {
  const t = useTranslations("search");
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const { add } = useSearchActions();
  const q = useSettled(text.trim(), QUIET_MS);
  const found = useQuery({
    queryKey: ["search", "bloggers", q],
    queryFn: ({ signal }) =>
      api("/api/bloggers", {
        query: { q, limit: 20, sort: "name" },
        output: async () => (await shapes()).bloggersPage,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const shown = chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options;
  const save = () => {
    if (chosen) add.mutate({ bloggerId: chosen.value, platformId: channel.platformId }, { onSuccess: () => onClose() });
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        size="sm"
        title={t("addTitle")}
        description={t("addText", { name: channel.title })}
        footer={
          <PanelButtons pending={add.isPending} disabled={chosen === null} onClick={save}>
            {t("addSave")}
          </PanelButtons>
        }
      >
        <Field label={t("blogger")} help={t("addHelp")}>
          {(control) => (
            <Combobox
              {...control}
              placeholder={t("chooseBlogger")}
              value={chosen?.value ?? null}
              options={shown}
              loading={found.isFetching || q !== text.trim()}
              onSearch={setText}
              onChange={(value) => setChosen(shown.find((one) => one.value === value) ?? null)}
              className="w-full"
            />
          )}
        </Field>
      </DialogContent>
    </Dialog>
  );
}
