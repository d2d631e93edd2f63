import { ExternalLink } from "lucide-react";
import { PlatformDot } from "@/components/layout/platform-dot";
import type { PlatformName } from "@/components/layout/platforms";
import { cn } from "@/components/ui/cn";

type PlatformChipProps = {
  platform: PlatformName;
  /** The handle or the name. */
  label: string;
  /** Opens the profile at the platform, in a new tab. */
  url?: string | null;
  className?: string;
};

export function PlatformChip({ platform, label, url, className }: PlatformChipProps) {
  const look = cn(
    "inline-flex h-6 min-w-0 max-w-full items-center gap-1.5 rounded-full border border-line bg-surface px-2 text-sm",
    className,
  );
  const body = (
    <>
      <PlatformDot platform={platform} />
      <span className="clip-text">{label}</span>
    </>
  );
  if (!url) return <span className={look}>{body}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className={cn(look, "hit-area transition-colors hover:border-line-strong hover:bg-hover")}
    >
      {body}
      <ExternalLink aria-hidden className="size-3 shrink-0 text-faint" />
    </a>
  );
}
