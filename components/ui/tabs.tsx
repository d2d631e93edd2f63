"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";

export type Tab = { href: string; label: ReactNode /** A small number after the label. */; count?: ReactNode };

/** Tabs are routes: each is a link with its own address. The longest `href` that the path starts with is the open one. */
export function Tabs({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  const pathname = usePathname();
  const open = tabs
    .filter((tab) => pathname === tab.href || pathname.startsWith(`${tab.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0];
  const bar = useRef<HTMLElement>(null);
  // On a narrow screen the open tab may lie beyond the edge.
  useEffect(() => {
    const { current } = bar;
    const tab = current?.querySelector(`a[href="${open?.href}"]`);
    if (!current || !tab) return;
    const [frame, box] = [current.getBoundingClientRect(), tab.getBoundingClientRect()];
    current.scrollLeft += box.left + box.width / 2 - (frame.left + frame.width / 2);
  }, [open?.href]);
  return (
    <nav
      ref={bar}
      aria-label={label}
      className={cn("scroll-quiet -mb-px flex gap-1 overflow-x-auto border-line border-b", className)}
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab === open ? "page" : undefined}
          className="relative inline-flex h-9 shrink-0 items-center gap-1.5 rounded-t-md px-2.5 font-medium text-muted text-sm transition-colors after:absolute after:inset-x-2.5 after:-bottom-px after:h-0.5 after:rounded-full hover:text-ink focus-visible:outline-offset-[-2px] aria-[current=page]:text-ink aria-[current=page]:after:bg-accent touch:h-11"
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="text-faint text-xs tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
