"use client";

import { Ellipsis, Pencil, RefreshCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBloggerActions } from "@/components/bloggers/use-blogger-actions";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { BloggerDto } from "@/lib/services/bloggers/schemas";

type BloggerRowActionsProps = { blogger: BloggerDto; busy: boolean; onEdit: () => void };

/** Parse now, edit, delete: at the end of a row. */
export function BloggerRowActions({ blogger, busy, onEdit }: BloggerRowActionsProps) {
  const t = useTranslations("bloggers");
  const common = useTranslations("common");
  const { parse, remove } = useBloggerActions();
  return (
    <span className="flex items-center justify-end gap-0.5">
      {blogger.profiles.some((profile) => !profile.imported) ? (
        <IconButton
          size="sm"
          label={t("parseNow")}
          disabled={busy || parse.isPending}
          onClick={() => parse.mutate([blogger.id])}
        >
          <RefreshCw aria-hidden className={busy ? "animate-spin" : undefined} />
        </IconButton>
      ) : null}
      <Menu>
        <MenuTrigger asChild>
          <IconButton size="sm" label={common("more")} tooltip={false}>
            <Ellipsis aria-hidden />
          </IconButton>
        </MenuTrigger>
        <MenuContent>
          <MenuItem onSelect={onEdit}>
            <Pencil aria-hidden />
            {common("edit")}
          </MenuItem>
          <MenuItem danger onSelect={() => remove.mutate([blogger.id])}>
            <Trash2 aria-hidden />
            {common("delete")}
          </MenuItem>
        </MenuContent>
      </Menu>
    </span>
  );
}
