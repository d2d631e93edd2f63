import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> &
  Omit<ButtonLook, "icon"> & {
    /** The name of the action: read by screen readers and shown as a tooltip. */
    label: string;
    /** A lucide icon. */
    children: ReactNode;
    /** Tooltips get in the way of an open menu: switch it off there. */
    tooltip?: boolean | undefined;
  };

export function IconButton({
  label,
  variant = "ghost",
  size,
  className,
  tooltip = true,
  type,
  children,
  ...props
}: IconButtonProps) {
  const button = (
    <button
      type={type ?? "button"}
      aria-label={label}
      className={cn(buttonStyles({ variant, size, icon: true }), className)}
      {...props}
    >
      {children}
    </button>
  );
  return tooltip ? <Tooltip content={label}>{button}</Tooltip> : button;
}
