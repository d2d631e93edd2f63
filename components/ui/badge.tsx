import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

const badgeStyles = cva(
  "inline-flex h-5 max-w-full shrink-0 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 font-medium text-xs [&_svg]:size-3 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "border-line bg-sunken text-muted",
        accent: "border-transparent bg-accent-soft text-accent-ink",
        good: "border-transparent bg-up-soft text-up",
        bad: "border-transparent bg-down-soft text-down",
        warn: "border-transparent bg-warn-soft text-warn",
        outline: "border-line-strong text-muted",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A state or a category in one or two words. */
export function Badge({ className, tone, ...props }: ComponentProps<"span"> & VariantProps<typeof badgeStyles>) {
  return <span className={cn(badgeStyles({ tone }), className)} {...props} />;
}
