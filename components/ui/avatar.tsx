"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { initialsOf } from "@/components/ui/initials";
import { Picture } from "@/components/ui/picture";

type AvatarProps = {
  /** Served by us (never a platform's address); null or broken shows the initials. */
  src: string | null | undefined;
  name: string;
  /** Pixels. */
  size?: number;
  /** People are round, workspaces are square. */
  shape?: "round" | "square";
  className?: string;
};

/** Decorative: the name always stands beside it, so it is silent for screen readers. */
export function Avatar({ src, name, size = 28, shape = "round", className }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const shown = src && broken !== src ? src : null;
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex shrink-0 select-none items-center justify-center overflow-hidden bg-press font-medium text-muted",
        shape === "round" ? "rounded-full" : "rounded-md",
        className,
      )}
      style={{ width: size, height: size, fontSize: Math.max(9, Math.round(size * 0.4)) }}
    >
      {shown ? <Picture src={shown} width={size} height={size} onBroken={() => setBroken(shown)} /> : initialsOf(name)}
    </span>
  );
}
