"use client";

import { PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { NavGroup } from "@/components/layout/navigation";
import { ProgressTray } from "@/components/layout/progress-tray";
import { AccountMenu } from "@/components/layout/shell/account-menu";
import { NavLink } from "@/components/layout/shell/nav-link";
import type { ShellProps } from "@/components/layout/shell/shell-types";
import { WorkspaceSwitcher } from "@/components/layout/shell/workspace-switcher";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";

type RailProps = Pick<
  ShellProps,
  "user" | "workspaces" | "workspaceId" | "onSwitchWorkspace" | "onSignOut" | "onLocale" | "onTheme"
> & {
  groups: readonly NavGroup[];
  collapsed: boolean;
  onCollapse: (collapsed: boolean) => void;
  onPalette: () => void;
  onPaletteNear: () => void;
  onKeys: () => void;
};

/** The left rail, from 768 px up. */
export function Rail({ groups, collapsed, onCollapse, onPalette, onPaletteNear, onKeys, user, ...props }: RailProps) {
  const t = useTranslations("shell");
  return (
    <div
      data-print="hide"
      className={cn(
        "sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-e bg-canvas md:flex",
        collapsed ? "w-14" : "w-[232px]",
      )}
    >
      <div className="flex flex-col gap-2 p-2">
        <WorkspaceSwitcher
          workspaces={props.workspaces}
          workspaceId={props.workspaceId}
          onSwitch={props.onSwitchWorkspace}
          compact={collapsed}
        />
        <Tooltip content={collapsed ? t("palette.open") : null} side="right">
          <button
            type="button"
            onClick={onPalette}
            onPointerEnter={onPaletteNear}
            onFocus={onPaletteNear}
            className={cn(
              "flex h-8 items-center gap-2.5 rounded-md border border-line bg-surface weak:px-2 text-faint text-sm transition-colors hover:border-line-strong hover:text-ink",
              collapsed && "justify-center px-0",
            )}
          >
            <Search aria-hidden className="size-4 shrink-0" />
            <span className={cn("flex-1 text-start", collapsed && "sr-only")}>{t("palette.open")}</span>
            {collapsed ? null : <Kbd className="-me-0.5">⌘K</Kbd>}
          </button>
        </Tooltip>
      </div>
      <nav
        aria-label={t("nav.label")}
        className="scroll-quiet flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 py-2"
      >
        {groups.map((group) => (
          <div key={group.key} className="flex flex-col gap-px">
            <p className={cn("px-2.5 pb-1 text-faint text-xs", collapsed && "sr-only")}>{t(`nav.${group.key}`)}</p>
            {group.items.map((item) => (
              <NavLink key={item.key} item={item} compact={collapsed} />
            ))}
          </div>
        ))}
      </nav>
      <div className="flex flex-col gap-1 p-2">
        <ProgressTray compact={collapsed} />
        <div className={cn("flex items-center gap-1 border-line border-t pt-2", collapsed && "flex-col")}>
          <AccountMenu
            user={user}
            onKeys={onKeys}
            onLocale={props.onLocale}
            onTheme={props.onTheme}
            onSignOut={props.onSignOut}
          >
            <MenuTrigger
              className={cn(
                "flex h-10 min-w-0 items-center gap-2.5 rounded-md px-1.5 text-start transition-colors hover:bg-hover data-[state=open]:bg-hover",
                !collapsed && "flex-1",
              )}
            >
              <Avatar src={user.avatarUrl} name={user.name} size={28} />
              <span className="sr-only">{t("account.label")}:</span>
              <span className={collapsed ? "sr-only" : "clip-text flex-1 text-sm"}>{user.name}</span>
            </MenuTrigger>
          </AccountMenu>
          <IconButton label={collapsed ? t("nav.expand") : t("nav.collapse")} onClick={() => onCollapse(!collapsed)}>
            {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          </IconButton>
        </div>
      </div>
    </div>
  );
}
