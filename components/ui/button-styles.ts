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
        link: "h-auto border-transparent px-0 text-accent-ink underline-offset-4 hover:underline",
      },
      size: {
        sm: "weak:h-7 weak:px-2.5 text-sm weak:touch:h-9",
        md: "weak:h-8 weak:px-3 text-sm weak:touch:h-11",
        lg: "weak:h-10 weak:px-4 text-base weak:touch:h-11",
      },
      icon: { true: "aspect-square px-0", false: "" },
    },
    defaultVariants: { variant: "secondary", size: "md", icon: false },
  },
);
export type ButtonLook = VariantProps<typeof buttonStyles>;
