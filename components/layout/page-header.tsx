import type { ReactNode } from "react";
import { PageTools } from "@/components/layout/page-tools";
import { cn } from "@/components/ui/cn";

type PageHeaderProps = {
  title: ReactNode;
  /** One line: "38 bloggers · data through today 09:00". */
  context?: ReactNode;
  /** Before the title: an avatar on detail pages. */
  lead?: ReactNode;
  /** Period picker and filters. */
  filters?: ReactNode;
  /** The primary action comes last. */
  actions?: ReactNode;
  /** Tabs that are routes. */
  tabs?: ReactNode;
  className?: string;
};

export function PageHeader({ title, context, lead, filters, actions, tabs, className }: PageHeaderProps) {
  // Filters leave too little room beside them for a line of words: on wide screens it goes under both, over the whole width.
  const under = filters !== undefined && lead === undefined;
  return (
    <header className={cn("flex flex-col", tabs ? "gap-4" : "gap-3", className)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-3">
        <div className={cn("flex min-w-0 flex-[1_1_11rem] items-center gap-3", under && "lg:contents")}>
          {lead}
          <div className={cn("min-w-0", under && "lg:contents")}>
            <h1 className={cn("clip-text font-medium text-ink text-xl", under && "lg:flex-[1_1_11rem]")}>{title}</h1>
            {context ? (
              <div
                className={cn(
                  "flex min-w-0 flex-wrap items-center gap-x-1.5 text-faint text-sm",
                  under && "lg:order-1 lg:-mt-2 lg:w-full",
                )}
              >
                {context}
              </div>
            ) : null}
          </div>
        </div>
        {filters ? (
          <div data-print="hide" className="flex max-w-full flex-wrap items-center gap-2 max-lg:order-3 max-lg:w-full">
            {filters}
          </div>
        ) : null}
        <div data-print="hide" className="flex max-w-full shrink-0 flex-wrap items-center gap-2 empty:hidden">
          <PageTools />
          {actions}
        </div>
      </div>
      {tabs}
    </header>
  );
}
