"use client";

import { Check, Ellipsis, Replace, Trash2, UserRound, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useViewActions } from "@/components/views/use-view-actions";
import type { ViewDto } from "@/lib/services/views/schemas";

type ViewRowProps = { view: ViewDto; query: string; canShare: boolean; canEdit: boolean };

/** One view: its name to change in place, the rest in a menu. */
export function ViewRow({ view, query, canShare, canEdit }: ViewRowProps) {
  const t = useTranslations("views");
  const common = useTranslations("common");
  const { update, remove } = useViewActions();
  const [name, setName] = useState(view.name);
  const wanted = name.trim();
  const changed = wanted !== "" && wanted !== view.name;
  const Whose = view.shared ? UsersRound : UserRound;
  return (
    <li className="flex items-center gap-2 border-line border-b py-1.5 last:border-b-0">
      <Whose aria-hidden className="size-4 shrink-0 text-faint" />
      <span className="sr-only">{view.shared ? t("ofWorkspace") : t("own")}</span>
      <form
        className="flex min-w-0 flex-1 items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (changed) update.mutate({ id: view.id, name: wanted });
        }}
      >
        <Input
          aria-label={t("nameOf", { name: view.name })}
          readOnly={!canEdit}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {changed ? (
          <IconButton size="sm" type="submit" label={t("rename", { name: view.name })}>
            <Check aria-hidden />
          </IconButton>
        ) : null}
      </form>
      {canEdit ? (
        <Menu>
          <MenuTrigger asChild>
            <IconButton size="sm" label={t("deedsOf", { name: view.name })} tooltip={false}>
              <Ellipsis aria-hidden />
            </IconButton>
          </MenuTrigger>
          <MenuContent>
            <MenuItem disabled={view.query === query} onSelect={() => update.mutate({ id: view.id, query })}>
              <Replace aria-hidden />
              {t("replaceByThese")}
            </MenuItem>
            {canShare ? (
              <MenuItem onSelect={() => update.mutate({ id: view.id, shared: !view.shared })}>
                {view.shared ? <UserRound aria-hidden /> : <UsersRound aria-hidden />}
                {view.shared ? t("takeBack") : t("giveToAll")}
              </MenuItem>
            ) : null}
            <MenuItem danger onSelect={() => remove.mutate(view)}>
              <Trash2 aria-hidden />
              {common("delete")}
            </MenuItem>
          </MenuContent>
        </Menu>
      ) : null}
    </li>
  );
}
