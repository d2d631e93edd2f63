"use client";

import { type ComponentProps, createContext, useContext } from "react";
import { type LatePart, latePart, useLatePart } from "@/components/ui/late-part";
import { Overlay, useOverlay } from "@/components/ui/overlay";
import { both, OverlayTrigger, type TriggerProps } from "@/components/ui/overlay-trigger";

type Parts = typeof import("@/components/ui/menu-parts");

const menuParts = latePart<Parts>(() => import("@/components/ui/menu-parts"));

/** The lines of a menu as a part that comes late, at one time with what every menu is made of. */
export const lateLines = <T extends object>(load: () => Promise<T>): LatePart<T> =>
  latePart(async () => {
    const [lines] = await Promise.all([load(), menuParts.load()]);
    return lines;
  });

const PartsContext = createContext<Parts | null>(null);

export const Menu = Overlay;

/** Opens at the press, not at its end, and by the arrow down, too. */
export function MenuTrigger({ onPointerDown, onKeyDown, disabled = false, ...props }: TriggerProps) {
  const { open, setOpen, triggerId } = useOverlay();
  return (
    <OverlayTrigger
      id={triggerId}
      aria-haspopup="menu"
      disabled={disabled}
      data-disabled={disabled ? "" : undefined}
      {...props}
      onPointerDown={both(onPointerDown, (event) => {
        if (disabled || event.button !== 0 || event.ctrlKey) return;
        setOpen(!open);
        // The focus goes into the menu, not to the trigger.
        if (!open) event.preventDefault();
      })}
      onKeyDown={both(onKeyDown, (event) => {
        if (disabled || !["Enter", " ", "ArrowDown"].includes(event.key)) return;
        event.preventDefault();
        setOpen(event.key === "ArrowDown" || !open);
      })}
    />
  );
}

export function MenuContent(props: Omit<ComponentProps<Parts["MenuPanel"]>, "overlay">) {
  const overlay = useOverlay();
  const parts = useLatePart(menuParts, overlay.wanted);
  if (!parts) return null;
  return (
    <PartsContext value={parts}>
      <parts.MenuPanel {...props} overlay={overlay} />
    </PartsContext>
  );
}

function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("A line of a menu outside of its content");
  return parts;
}

export function MenuGroup(props: ComponentProps<Parts["MenuGroup"]>) {
  const { MenuGroup: Part } = useParts();
  return <Part {...props} />;
}

export function MenuRadioGroup(props: ComponentProps<Parts["MenuRadioGroup"]>) {
  const { MenuRadioGroup: Part } = useParts();
  return <Part {...props} />;
}

export function MenuItem(props: ComponentProps<Parts["MenuItem"]>) {
  const { MenuItem: Part } = useParts();
  return <Part {...props} />;
}

export function MenuCheckboxItem(props: ComponentProps<Parts["MenuCheckboxItem"]>) {
  const { MenuCheckboxItem: Part } = useParts();
  return <Part {...props} />;
}

export function MenuRadioItem(props: ComponentProps<Parts["MenuRadioItem"]>) {
  const { MenuRadioItem: Part } = useParts();
  return <Part {...props} />;
}

export function MenuLabel(props: ComponentProps<Parts["MenuLabel"]>) {
  const { MenuLabel: Part } = useParts();
  return <Part {...props} />;
}

export function MenuSeparator() {
  const { MenuSeparator: Part } = useParts();
  return <Part />;
}
