"use client";

import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { isTyping } from "@/components/ui/is-typing";

type RowKeys = {
  count: number;
  container: RefObject<HTMLElement | null>;
  /** Brings a row into the document where the list is virtual. */
  reveal: (index: number) => void;
  onOpen: (index: number, newTab: boolean) => void;
  onToggle: ((index: number, shiftKey: boolean) => void) | undefined;
};

/** j/k and the arrows move, Enter opens, x chooses. j or k with nothing in focus enters the table. */
export function useRowKeys({ count, container, reveal, onOpen, onToggle }: RowKeys) {
  const [current, setCurrent] = useState(0);
  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setCurrent(next);
    reveal(next);
    requestAnimationFrame(() => {
      container.current
        ?.querySelector<HTMLElement>(`tr[data-row][data-index="${next}"]`)
        ?.focus({ preventScroll: false });
    });
  };

  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      const idle = document.activeElement === document.body && !isTyping(event.target);
      if (!idle || event.metaKey || event.ctrlKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
      event.preventDefault();
      container.current?.querySelector<HTMLElement>("tr[data-row][tabindex='0']")?.focus();
    };
    window.addEventListener("keydown", enter);
    return () => window.removeEventListener("keydown", enter);
  }, [container]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey) return;
    if (event.key === "j" || event.key === "ArrowDown") focusRow(index + 1);
    else if (event.key === "k" || event.key === "ArrowUp") focusRow(index - 1);
    else if (event.key === "Home") focusRow(0);
    else if (event.key === "End") focusRow(count - 1);
    else if (event.key === "Enter") onOpen(index, event.altKey);
    else if ((event.key === "x" || event.key === "X") && onToggle) onToggle(index, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, onKeyDown };
}
