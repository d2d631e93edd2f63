import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** A hairline box. `flush` leaves the padding to the content (tables, lists). */
export function Card({ className, flush, ...props }: ComponentProps<"section"> & { flush?: boolean }) {
  return (
    <section
      className={cn("min-w-0 rounded-lg border border-line bg-surface", !flush && "weak:p-4", className)}
      {...props}
    />
  );
}

type CardHeaderProps = { title: ReactNode; note?: ReactNode; actions?: ReactNode; className?: string; id?: string };

/** Title at the left, controls at the right; `note` says through when and from which source. */
export function CardHeader({ title, note, actions, className, id }: CardHeaderProps) {
  return (
    <header className={cn("flex flex-wrap items-center justify-between gap-x-4 gap-y-2", className)}>
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <h2 id={id} className="font-medium text-base text-ink">
          {title}
        </h2>
        {note ? <p className="text-faint text-xs">{note}</p> : null}
      </div>
      {actions ? (
        <div data-print="hide" className="flex max-w-full flex-wrap items-center gap-2">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
