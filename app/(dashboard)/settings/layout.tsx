import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { ctx, workspaces } = await requirePageCtx();
  const name = workspaces.find((workspace) => workspace.id === ctx.workspaceId)?.name ?? "";
  return <SettingsFrame workspaceName={name}>{children}</SettingsFrame>;
}
