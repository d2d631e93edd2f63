"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Notes = { help?: ReactNode; error?: string | undefined };

/** What a control is described by: the ids of the notes under it. */
export const notesOf = (id: string, { help, error }: Notes): string | undefined =>
  [error ? `${id}-error` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ") || undefined;

/** Under a field: what is wrong with it, and what it wants. */
export function FieldNotes({ id, help, error }: Notes & { id: string }) {
  return (
    <>
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-down text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="min-w-0 break-words">{error}</span>
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-faint text-xs">
          {help}
        </p>
      ) : null}
    </>
  );
}
