"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type ChipProps = {
  children: ReactNode;
  /** A token colour (`var(--youtube)`) shown as a dot before the text. */
  dot?: string;
  /** Shows a remove button, named "Remove {name}". */
  onRemove?: () => void;
  name?: string;
  className?: string;
};

/** A tag, a filter in force, a recognised line. */
export function Chip({ children, dot, onRemove, name, className }: ChipProps) {
  const t = useTranslations("common");
  return (
    <span
      className={cn(
        "inline-flex h-6 min-w-0 max-w-full items-center gap-1.5 rounded-full border border-line bg-surface px-2 text-sm",
        className,
      )}
    >
      {dot ? <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: dot }} /> : null}
      <span className="clip-text">{children}</span>
      {onRemove ? (
        <button
          type="button"
          onClick={onRemove}
          aria-label={t("remove", { name: name ?? "" })}
          className="hit-area -me-1 inline-flex size-4 items-center justify-center rounded-full text-faint hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      ) : null}
    </span>
  );
}
