"use client";

import { createContext, type ReactNode, useContext } from "react";
import { MONDAY } from "@/lib/time/first-weekday";

const WeekStart = createContext(MONDAY);

/** The server tells how the reader begins a week, so that both draw and ask for the same weeks. */
export function WeekStartProvider({ value, children }: { value: number; children: ReactNode }) {
  return <WeekStart value={value}>{children}</WeekStart>;
}

/** 1 Monday … 7 Sunday. */
export const useWeekStart = (): number => useContext(WeekStart);
