"use client";

import { type RefObject, useLayoutEffect, useState } from "react";

const FOOTER = 41;
const PAGE_END = 20;
const PHONE_BAR = 56;
const LEAST = 320;

/** Pure: the height that lets header and footer of the table stay on one screen; deep down the page, most of a screen. */
export function roomFor(top: number, screen: number, phone: boolean): number {
  const below = FOOTER + PAGE_END + (phone ? PHONE_BAR : 0);
  const room = screen - top - below;
  return Math.round(room >= LEAST ? room : Math.max(LEAST, screen - below - 80));
}

/** Measures the room under the place where the table begins, and again when the window changes. */
export function useRoom(box: RefObject<HTMLElement | null>, ready: boolean): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const { current } = box;
      if (!current || !ready) return;
      const top = current.getBoundingClientRect().top + window.scrollY;
      setRoom(roomFor(top, window.innerHeight, window.innerWidth < 768));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [box, ready]);
  return room;
}
