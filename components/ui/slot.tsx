"use client";

import { Children, type ComponentProps, cloneElement, isValidElement, type Ref, useCallback } from "react";
import { fillRef } from "@/components/ui/fill-ref";

type SlotProps = Omit<ComponentProps<"button">, "ref"> & { ref?: Ref<HTMLElement> | undefined };
type Handler = (...events: readonly unknown[]) => void;

const isHandler = (name: string, value: unknown): value is Handler =>
  typeof value === "function" && /^on[A-Z]/.test(name);

/** Gives all that it is given to its one child, whose own word counts; of handlers both are called, the child's first. */
export function Slot({ children, ref: given, ...props }: SlotProps) {
  const child = Children.only(children);
  if (!isValidElement<SlotProps>(child)) throw new Error("A slot takes one element");
  const { ref: own } = child.props;
  const ref = useCallback(
    (node: HTMLElement | null) => {
      fillRef(own, node);
      fillRef(given, node);
    },
    [own, given],
  );
  return cloneElement(child, { ...props, ...joined(props, child.props), ref });
}

/** What child and slot say together. */
function joined(props: SlotProps, own: SlotProps): SlotProps {
  const said: Record<string, unknown> = { ...own };
  for (const [name, then] of Object.entries(props)) {
    const first = said[name];
    if (isHandler(name, then)) said[name] = isHandler(name, first) ? inTurn(first, then) : then;
    else if (name === "className" || name === "aria-describedby")
      said[name] = [then, first].filter(Boolean).join(" ") || undefined;
  }
  return said;
}

const inTurn =
  (first: Handler, then: Handler): Handler =>
  (...events) => {
    first(...events);
    then(...events);
  };
