"use client";

import Link from "next/link";
import { type ComponentProps, createContext, type ReactNode, useContext } from "react";

const Visitor = createContext(false);

/** Under it, who looks has a link and no account: nothing leads to pages that would ask for a sign-in. */
export function VisitorProvider({ children }: { children: ReactNode }) {
  return <Visitor.Provider value={true}>{children}</Visitor.Provider>;
}

export const useIsVisitor = (): boolean => useContext(Visitor);

/** A link for members; its words alone for visitors. */
export function MemberLink({ className, children, ...props }: ComponentProps<typeof Link> & { className?: string }) {
  if (useIsVisitor()) return <span className={className?.replaceAll(/\bhover:\S+/g, "")}>{children}</span>;
  return (
    <Link className={className} {...props}>
      {children}
    </Link>
  );
}

/** What only members can use. */
export function ForMembers({ children }: { children: ReactNode }) {
  return useIsVisitor() ? null : children;
}
