"use client";

import { useEffect, useRef, useState } from "react";
import { whenSeen } from "@/components/ui/when-seen";

type PictureProps = { src: string; width: number; height: number; onBroken: () => void };

/**
 * A decorative picture, asked for when it is seen. Browsers' own `loading="lazy"` begins more than a screen ahead:
 * a page with two lists below its chart would ask for all their pictures before it is alive.
 */
export function Picture({ src, width, height, onBroken }: PictureProps) {
  const place = useRef<HTMLImageElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!seen && place.current) return whenSeen(place.current, () => setSeen(true));
  }, [seen]);
  return (
    <img
      ref={place}
      src={seen ? src : undefined}
      alt=""
      width={width}
      height={height}
      decoding="async"
      className="size-full object-cover"
      onError={onBroken}
    />
  );
}
