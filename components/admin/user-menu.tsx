"use client";

import { Ban, KeyRound, MoreHorizontal, RotateCcw, ShieldCheck, ShieldOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { AdminUser } from "@/lib/services/admin/schemas";

export type UserDeed = "promote" | "demote" | "suspend" | "reactivate" | "reset";

/** What can be done to one account; each deed is asked about once more. */
export function UserMenu({ user, onPick }: { user: AdminUser; onPick: (deed: UserDeed) => void }) {
  const t = useTranslations("admin.users");
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t("actions", { name: user.name })} size="sm" tooltip={false}>
          <MoreHorizontal aria-hidden />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        <MenuItem onSelect={() => onPick("reset")}>
          <KeyRound aria-hidden />
          {t("deed.reset")}
        </MenuItem>
        {user.role === "admin" ? (
          <MenuItem onSelect={() => onPick("demote")}>
            <ShieldOff aria-hidden />
            {t("deed.demote")}
          </MenuItem>
        ) : (
          <MenuItem onSelect={() => onPick("promote")}>
            <ShieldCheck aria-hidden />
            {t("deed.promote")}
          </MenuItem>
        )}
        <MenuSeparator />
        {user.status === "active" ? (
          <MenuItem danger onSelect={() => onPick("suspend")}>
            <Ban aria-hidden />
            {t("deed.suspend")}
          </MenuItem>
        ) : (
          <MenuItem onSelect={() => onPick("reactivate")}>
            <RotateCcw aria-hidden />
            {t("deed.reactivate")}
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
