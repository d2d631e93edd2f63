"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { IntentLink } from "@/components/layout/intent-link";
import { isOpen, type NavItem } from "@/components/layout/navigation";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";

/** A line of the rail. The open page carries a needle at its start edge; collapsed, the word moves into a tooltip. */
export function NavLink({ item, compact, onClick }: { item: NavItem; compact?: boolean; onClick?: () => void }) {
  const t = useTranslations("shell.nav");
  const pathname = usePathname();
  const open = isOpen(item.href, pathname);
  const Icon = item.icon;
  return (
    <Tooltip content={compact ? t(item.key) : null} side="right">
      <IntentLink
        href={item.href}
        {...(onClick ? { onClick } : {})}
        aria-current={open ? "page" : undefined}
        className={cn(
          "group relative flex h-8 items-center gap-2.5 rounded-md weak:px-2.5 text-sm transition-colors touch:h-11",
          "before:absolute before:inset-y-1.5 before:-start-2 before:w-0.5 before:rounded-full",
          open ? "bg-press font-medium text-ink before:bg-accent-ink" : "text-muted hover:bg-hover hover:text-ink",
          compact && "justify-center px-0",
        )}
      >
        <Icon
          aria-hidden
          className={cn("size-4 shrink-0", open ? "text-accent-ink" : "text-faint group-hover:text-ink")}
        />
        <span className={cn("clip-text", compact && "sr-only")}>{t(item.key)}</span>
      </IntentLink>
    </Tooltip>
  );
}
