import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

// A container that scrolls must be reachable by keyboard (WCAG 2.1.1); it is `relative`, so that words for screen
// readers inside it do not widen the page.
const keyboardScroll = { tabIndex: 0 } as const;

/** A small plain table (members, tokens, chart data). For lists that sort, page or select use `data-table`. */
export function Table({ className, label, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    <section {...keyboardScroll} aria-label={label} className="scroll-quiet relative w-full overflow-x-auto">
      <table className={cn("w-full border-collapse text-sm", className)} {...props} />
    </section>
  );
}

type CellProps = { /** Right-aligned, digits of one width. */ numeric?: boolean };

export function Th({ className, numeric, scope = "col", ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope={scope}
      className={cn(
        "h-9 whitespace-nowrap border-line border-b px-3 text-start font-normal text-faint text-xs",
        numeric && "text-end",
        className,
      )}
      {...props}
    />
  );
}

export function Td({ className, numeric, ...props }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      className={cn("h-10 border-line border-b px-3 touch:h-12", numeric && "text-end tabular-nums", className)}
      {...props}
    />
  );
}

export function Tr({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("transition-colors last:*:border-b-0 hover:bg-hover", className)} {...props} />;
}
