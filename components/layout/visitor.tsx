"use client";

import { type ComponentProps, createContext, type ReactNode, useContext } from "react";
import { IntentLink } from "@/components/layout/intent-link";

const Visitor = createContext(false);

/** Under it, who looks has a link and no account: nothing leads to pages that would ask for a sign-in. */
export function VisitorProvider({ children }: { children: ReactNode }) {
  return <Visitor.Provider value={true}>{children}</Visitor.Provider>;
}

export const useIsVisitor = (): boolean => useContext(Visitor);

/** A link for members; its words alone for visitors. */
export function MemberLink({
  className,
  children,
  ...props
}: ComponentProps<typeof IntentLink> & { className?: string }) {
  if (useIsVisitor()) return <span className={className?.replaceAll(/\bhover:\S+/g, "")}>{children}</span>;
  return (
    <IntentLink className={className} {...props}>
      {children}
    </IntentLink>
  );
}

/** What only members can use. */
export function ForMembers({ children }: { children: ReactNode }) {
  return useIsVisitor() ? null : children;
}
