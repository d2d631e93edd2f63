import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type SectionProps = {
  title: string;
  /** What it is for, in one or two sentences. */
  text?: ReactNode;
  /** Lists use the room that forms leave free. */
  wide?: boolean;
  children: ReactNode;
};

/** One matter of the settings: what it is at the left, its controls at the right. */
export function Section({ title, text, wide, children }: SectionProps) {
  return (
    <section className="grid gap-x-8 gap-y-4 border-line border-b py-6 first:pt-2 last:border-b-0 lg:grid-cols-[220px_minmax(0,1fr)]">
      <header>
        <h2 className="font-medium text-base text-ink">{title}</h2>
        {text ? <p className="mt-1 text-pretty text-muted text-sm">{text}</p> : null}
      </header>
      <div className={cn("flex min-w-0 flex-col gap-4", !wide && "max-w-md")}>{children}</div>
    </section>
  );
}
