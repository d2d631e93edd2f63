"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link that gets its page ahead when somebody points at it or tabs to it. A page with many links would otherwise ask for
 * all that are in view, before its own numbers are there.
 */
export function IntentLink({ onPointerEnter, onFocus, ...props }: ComponentProps<typeof Link>) {
  const [wanted, setWanted] = useState(false);
  return (
    <Link
      {...props}
      prefetch={wanted ? null : false}
      onPointerEnter={(event) => {
        setWanted(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setWanted(true);
        onFocus?.(event);
      }}
    />
  );
}
