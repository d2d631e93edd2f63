import { cva, type VariantProps } from "class-variance-authority";

/** The look of a button; also for links that act as one: `<Link className={buttonStyles({ variant: "primary" })}>`. */
export const buttonStyles = cva(
  "hit-area inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
        secondary: "border-line-strong bg-surface text-ink hover:bg-sunken dark:bg-raised dark:hover:bg-press",
        ghost:
          "border-transparent text-muted hover:bg-hover hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink",
        danger: "border-transparent bg-danger text-on-accent hover:bg-danger-hover",
        link: "border-transparent px-0 text-accent-ink underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-7 px-2.5 text-sm touch:h-9",
        md: "h-8 px-3 text-sm touch:h-11",
        lg: "h-10 px-4 text-base touch:h-11",
      },
      icon: { true: "aspect-square px-0", false: "" },
    },
    compoundVariants: [{ variant: "link", class: "h-auto px-0 touch:h-auto" }],
    defaultVariants: { variant: "secondary", size: "md", icon: false },
  },
);
export type ButtonLook = VariantProps<typeof buttonStyles>;
