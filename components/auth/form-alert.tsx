import { CircleAlert } from "lucide-react";

/** Why a form was refused, in words, announced at once. */
export function FormAlert({ children }: { children: string | null }) {
  if (children === null) return null;
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md border border-down/40 px-3 py-2 text-down text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 break-words">{children}</span>
    </p>
  );
}
