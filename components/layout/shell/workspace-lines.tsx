"use client";

import { Plus, Settings } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ShellWorkspace } from "@/components/layout/shell/shell-types";
import {
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from "@/components/ui/dropdown-menu";

type WorkspaceLinesProps = {
  workspaces: readonly ShellWorkspace[];
  workspaceId: string;
  onChoose: (id: string) => void;
};

/** The workspaces to go to, their settings, and one more. */
export function WorkspaceLines({ workspaces, workspaceId, onChoose }: WorkspaceLinesProps) {
  const t = useTranslations("shell.workspace");
  return (
    <MenuContent align="start" className="w-64">
      <MenuLabel>{t("label")}</MenuLabel>
      <MenuRadioGroup value={workspaceId} onValueChange={onChoose}>
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
  );
}
