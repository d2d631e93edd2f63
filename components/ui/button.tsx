import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  Omit<ButtonLook, "icon"> & {
    disabled?: boolean | undefined;
    /**
     * Of a button that starts work: shows a spinner in place of the leading icon and refuses clicks; the label stays, so the
     * width does not jump, and so does the focus. The second click of a double click starts nothing.
     */
    pending?: boolean | undefined;
  };

export function Button({
  className,
  variant,
  size,
  pending,
  disabled,
  children,
  type,
  onClick,
  ...props
}: ButtonProps) {
  const once: ButtonProps["onClick"] = (event) => {
    if (pending || event.detail > 1) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type={type ?? "button"}
      className={cn(buttonStyles({ variant, size }), pending && "[&>svg:not([data-spinner])]:hidden", className)}
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending === undefined ? onClick : once}
      {...props}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
