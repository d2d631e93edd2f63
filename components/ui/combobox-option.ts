import type { ReactNode } from "react";

export type ComboboxOption = {
  value: string /** Searched and shown. */;
  label: string;
  lead?: ReactNode;
  help?: string;
};
