"use client";

import { ImageOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Picture } from "@/components/ui/picture";

type ThumbnailProps = {
  src: string | null | undefined;
  width?: number;
  height?: number;
  /** Over the lower end corner: the duration. */
  badge?: ReactNode;
  className?: string;
};

/** A video's picture at 16:9; decorative, its title stands beside it. */
export function Thumbnail({ src, width = 64, height = 36, badge, className }: ThumbnailProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const shown = src && broken !== src ? src : null;
  return (
    <span
      aria-hidden
      className={cn(
        "relative inline-flex shrink-0 items-center justify-center overflow-hidden rounded-sm bg-press",
        className,
      )}
      style={{ width, height }}
    >
      {shown ? (
        <Picture src={shown} width={width} height={height} onBroken={() => setBroken(shown)} />
      ) : (
        <ImageOff className="size-4 text-faint" />
      )}
      {badge ? (
        <span className="absolute end-0.5 bottom-0.5 rounded-sm bg-ink/80 px-1 text-canvas text-xs leading-4 tabular-nums">
          {badge}
        </span>
      ) : null}
    </span>
  );
}
