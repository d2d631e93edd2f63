"use client";

import { Check } from "lucide-react";
import { Menu as Radix } from "radix-ui/internal";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Floating, type FloatingContentProps, useFloatingContent } from "@/components/ui/floating";

const itemStyles =
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0";
const quietIcons = "[&_svg]:text-faint";

type MenuPanelProps = Omit<ComponentProps<typeof Radix.Content>, "onInteractOutside"> & FloatingContentProps;

const look = "max-h-(--radix-popper-available-height) min-w-48 max-w-80 p-1";

/** What a menu shows; comes when its trigger is pointed at. */
export function MenuPanel({ overlay, className, onCloseAutoFocus, ...props }: MenuPanelProps) {
  const content = useFloatingContent({ overlay, className, onCloseAutoFocus }, look);
  return (
    <Floating overlay={overlay} parts={Radix}>
      <Radix.Content aria-labelledby={overlay.triggerId} {...content} {...props} />
    </Floating>
  );
}

type MenuItemProps = ComponentProps<typeof Radix.Item> & {
  danger?: boolean /** A key hint at the right. */;
  hint?: ReactNode;
};

export function MenuItem({ className, danger, hint, children, asChild, ...props }: MenuItemProps) {
  const look = cn(itemStyles, danger ? "text-down" : quietIcons, className);
  // As another element (a link) the item is that one child and nothing else.
  if (asChild) {
    return (
      <Radix.Item asChild className={look} {...props}>
        {children}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className={look} {...props}>
      {children}
      {hint ? <span className="ms-auto ps-4 text-muted text-xs">{hint}</span> : null}
    </Radix.Item>
  );
}

export function MenuCheckboxItem({ className, children, ...props }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={cn(itemStyles, quietIcons, "ps-8", className)} {...props}>
      <Radix.ItemIndicator className="absolute start-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
      {children}
    </Radix.CheckboxItem>
  );
}

export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cn(itemStyles, quietIcons, "ps-8", className)} {...props}>
      <Radix.ItemIndicator className="absolute start-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cn("px-2 pt-2 pb-1 text-faint text-xs", className)} {...props} />;
}

export const MenuGroup = Radix.Group;
export const MenuRadioGroup = Radix.RadioGroup;

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
