import type { ComponentType } from "react";
import type { Theme } from "@/components/layout/shell/themes";

export type ShellUser = { name: string; email: string; avatarUrl?: string | null; isAdmin: boolean };
export type ShellWorkspace = { id: string; name: string; role: "owner" | "editor" | "viewer" };

/** Creators and videos that match the text of the palette, as `<Command.Group>`s of `<Command.Item>`s. */
export type PaletteSearch = ComponentType<{ text: string; go: (href: string) => void }>;

export type ShellProps = {
  user: ShellUser;
  workspaces: readonly ShellWorkspace[];
  workspaceId: string;
  /** From the cookie, so that the first paint is right. */
  railCollapsed: boolean;
  /** Marks every page as sample data. */
  demo: boolean;
  /** Resolves when the server has switched; the page is then loaded anew. */
  onSwitchWorkspace: (id: string) => Promise<void>;
  onSignOut: () => void;
  onLocale: (locale: string) => void;
  /** The theme is shown already; this keeps it. */
  onTheme: (theme: Theme) => void;
  paletteSearch?: PaletteSearch;
};
