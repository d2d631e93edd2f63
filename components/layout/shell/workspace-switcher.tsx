"use client";

import { ChevronsUpDown, Plus, Settings } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { BrandMark } from "@/components/layout/shell/brand-mark";
import type { ShellWorkspace } from "@/components/layout/shell/shell-types";
import { toastFailure } from "@/components/layout/toast-failure";
import { cn } from "@/components/ui/cn";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Spinner } from "@/components/ui/spinner";

type WorkspaceSwitcherProps = {
  workspaces: readonly ShellWorkspace[];
  workspaceId: string;
  onSwitch: (id: string) => Promise<void>;
  /** Only the mark: the collapsed rail. */
  compact?: boolean;
};

export function WorkspaceSwitcher({ workspaces, workspaceId, onSwitch, compact }: WorkspaceSwitcherProps) {
  const t = useTranslations("shell.workspace");
  const [pending, start] = useTransition();
  const current = workspaces.find((workspace) => workspace.id === workspaceId);
  const choose = (id: string) => {
    if (id === workspaceId) return;
    start(async () => {
      try {
        await onSwitch(id);
      } catch (error) {
        toastFailure(t("failed"), error);
      }
    });
  };
  return (
    <Menu>
      <MenuTrigger
        className={cn(
          "hit-area flex h-10 min-w-0 items-center gap-2.5 rounded-md px-1.5 text-start transition-colors hover:bg-hover data-[state=open]:bg-hover",
          compact ? "justify-center" : "w-full",
        )}
      >
        {pending ? <Spinner className="size-7 p-1.5" /> : <BrandMark className="size-7 shrink-0" />}
        <span className="sr-only">{compact ? `${t("switch")}: ${current?.name ?? ""}` : `${t("switch")}:`}</span>
        {compact ? null : (
          <>
            <span className="min-w-0 flex-1">
              <span className="clip-text block font-medium text-sm leading-4">{current?.name ?? "—"}</span>
              <span className="clip-text block text-faint text-xs">{current ? t(current.role) : null}</span>
            </span>
            <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
          </>
        )}
      </MenuTrigger>
      <MenuContent align="start" className="w-64">
        <MenuLabel>{t("label")}</MenuLabel>
        <MenuRadioGroup value={workspaceId} onValueChange={choose}>
          {workspaces.map((workspace) => (
            <MenuRadioItem key={workspace.id} value={workspace.id}>
              <span className="clip-text">{workspace.name}</span>
              <span className="ms-auto ps-2 text-muted text-xs">{t(workspace.role)}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/settings/workspace">
            <Settings aria-hidden />
            {t("settings")}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href="/new-workspace">
            <Plus aria-hidden />
            {t("create")}
          </Link>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
