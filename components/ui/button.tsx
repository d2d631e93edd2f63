import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> &
  Omit<ButtonLook, "icon"> & {
    disabled?: boolean | undefined;
    /** Shows a spinner in place of the leading icon and refuses clicks; the label stays, so the width does not jump. */
    pending?: boolean | undefined;
  };

export function Button({ className, variant, size, pending = false, disabled, children, type, ...props }: ButtonProps) {
  return (
    <button
      type={type ?? "button"}
      className={cn(buttonStyles({ variant, size }), pending && "[&>svg:not([data-spinner])]:hidden", className)}
      disabled={disabled || pending}
      aria-busy={pending || undefined}
      {...props}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
