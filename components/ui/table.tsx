import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";

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

type HeadProps = CellProps & {
  /** What the numbers under it mean, on hover and focus. */ definition?: string | undefined;
};

export function Th({
  className,
  numeric,
  definition,
  scope = "col",
  children,
  ...props
}: ComponentProps<"th"> & HeadProps) {
  return (
    <th
      scope={scope}
      className={cn(
        "h-9 whitespace-nowrap border-line border-b px-3 weak:text-start font-normal text-faint text-xs",
        numeric && "text-end",
        className,
      )}
      {...props}
    >
      {definition ? (
        <Tooltip content={definition}>
          <button
            type="button"
            className="cursor-help rounded-sm underline decoration-dotted decoration-line-strong underline-offset-4 transition-colors hover:text-ink"
          >
            {children}
          </button>
        </Tooltip>
      ) : (
        children
      )}
    </th>
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
