"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { BrandMark } from "@/components/layout/shell/brand-mark";
import type { ShellWorkspace } from "@/components/layout/shell/shell-types";
import { toastFailure } from "@/components/layout/toast-failure";
import { cn } from "@/components/ui/cn";
import { lateLines, Menu, MenuTrigger } from "@/components/ui/dropdown-menu";
import { LateContent } from "@/components/ui/late-content";
import { Spinner } from "@/components/ui/spinner";

const linesPart = lateLines(() => import("@/components/layout/shell/workspace-lines"));

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
      <LateContent part={linesPart}>
        {({ WorkspaceLines }) => <WorkspaceLines workspaces={workspaces} workspaceId={workspaceId} onChoose={choose} />}
      </LateContent>
    </Menu>
  );
}
