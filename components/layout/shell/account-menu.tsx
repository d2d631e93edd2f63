"use client";

import type { ReactNode } from "react";
import type { AccountLinesProps } from "@/components/layout/shell/account-lines";
import { lateLines, Menu } from "@/components/ui/dropdown-menu";
import { LateContent } from "@/components/ui/late-content";

const linesPart = lateLines(() => import("@/components/layout/shell/account-lines"));

type AccountMenuProps = AccountLinesProps & {
  /** A `<MenuTrigger>`. */
  children: ReactNode;
};

export function AccountMenu({ children, ...props }: AccountMenuProps) {
  return (
    <Menu>
      {children}
      <LateContent part={linesPart}>{({ AccountLines }) => <AccountLines {...props} />}</LateContent>
    </Menu>
  );
}
