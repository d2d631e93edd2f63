import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** The frame of every page: gutter 24 (16 on phones), content up to 1440 px, sections 20 apart. */
export function Page({
  children,
  narrow,
  className,
}: {
  children: ReactNode /** Forms and settings. */;
  narrow?: boolean;
  className?: string;
}) {
  return (
    <div
      className={cn(
        "mx-auto flex w-full min-w-0 flex-col gap-5 px-4 py-5 md:px-6",
        narrow ? "max-w-3xl" : "max-w-[1440px]",
        className,
      )}
    >
      {children}
    </div>
  );
}
