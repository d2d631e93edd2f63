"use client";

import { Ellipsis, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isOpen, type NavGroup } from "@/components/layout/navigation";
import { ProgressTray } from "@/components/layout/progress-tray";
import { AccountMenu } from "@/components/layout/shell/account-menu";
import { NavLink } from "@/components/layout/shell/nav-link";
import type { ShellProps } from "@/components/layout/shell/shell-types";
import { WorkspaceSwitcher } from "@/components/layout/shell/workspace-switcher";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { MenuTrigger } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";

type TopProps = Pick<
  ShellProps,
  "user" | "workspaces" | "workspaceId" | "onSwitchWorkspace" | "onSignOut" | "onLocale" | "onTheme"
> & {
  onPalette: () => void;
  onPaletteNear: () => void;
  onKeys: () => void;
};

/** Under 768 px: workspace, search, progress and account on top … */
export function PhoneTopBar({ user, onPalette, onPaletteNear, onKeys, ...props }: TopProps) {
  const t = useTranslations("shell");
  return (
    <div
      data-print="hide"
      className="sticky top-0 z-30 flex h-13 items-center gap-1 border-line border-b bg-canvas px-2 md:hidden"
    >
      <div className="min-w-0 flex-1">
        <WorkspaceSwitcher
          workspaces={props.workspaces}
          workspaceId={props.workspaceId}
          onSwitch={props.onSwitchWorkspace}
        />
      </div>
      <ProgressTray compact side="bottom" />
      <IconButton
        label={t("palette.open")}
        tooltip={false}
        onClick={onPalette}
        onPointerEnter={onPaletteNear}
        size="lg"
      >
        <Search aria-hidden />
      </IconButton>
      <AccountMenu
        user={user}
        onKeys={onKeys}
        onLocale={props.onLocale}
        onTheme={props.onTheme}
        onSignOut={props.onSignOut}
        side="bottom"
      >
        <MenuTrigger className="hit-area flex size-10 items-center justify-center rounded-full">
          <Avatar src={user.avatarUrl} name={user.name} size={28} />
          <span className="sr-only">{`${t("account.label")}: ${user.name}`}</span>
        </MenuTrigger>
      </AccountMenu>
    </div>
  );
}

/** … and the main pages under the thumb. */
export function PhoneBottomBar({ groups }: { groups: readonly NavGroup[] }) {
  const t = useTranslations("shell.nav");
  const pathname = usePathname();
  const [more, setMore] = useState(false);
  const items = groups.flatMap((group) => group.items);
  const hidden = items.filter((item) => !item.phone);
  const slot =
    "relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 px-1 text-xs before:absolute before:top-0 before:h-0.5 before:w-8 before:rounded-full";
  const look = (open: boolean) =>
    cn(slot, open ? "font-medium text-ink before:bg-accent-ink [&_svg]:text-accent-ink" : "text-muted");
  return (
    <nav
      aria-label={t("label")}
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-40 flex border-line border-t bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {items
        .filter((item) => item.phone)
        .map((item) => (
          <Link
            key={item.key}
            href={item.href}
            aria-current={isOpen(item.href, pathname) ? "page" : undefined}
            className={look(isOpen(item.href, pathname))}
          >
            <item.icon aria-hidden className="size-5" />
            <span className="clip-text max-w-full">{t(item.key)}</span>
          </Link>
        ))}
      <Sheet open={more} onOpenChange={setMore}>
        <SheetTrigger className={look(hidden.some((item) => isOpen(item.href, pathname)))}>
          <Ellipsis aria-hidden className="size-5" />
          <span className="clip-text max-w-full">{t("more")}</span>
        </SheetTrigger>
        <SheetContent title={t("more")} className="max-w-72">
          <div className="flex flex-col gap-1">
            {hidden.map((item) => (
              <NavLink key={item.key} item={item} onClick={() => setMore(false)} />
            ))}
          </div>
        </SheetContent>
      </Sheet>
    </nav>
  );
}
