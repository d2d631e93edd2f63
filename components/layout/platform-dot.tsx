import { useTranslations } from "next-intl";
import { type PlatformName, platformColor } from "@/components/layout/platforms";
import { cn } from "@/components/ui/cn";

type PlatformDotProps = {
  platform: PlatformName /** Writes the name beside the dot; otherwise it is spoken only. */;
  named?: boolean;
  className?: string;
};

/** Each platform has its hue and its shape, so that colour is never the only sign. */
export function PlatformDot({ platform, named, className }: PlatformDotProps) {
  const t = useTranslations("shell.platforms");
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0" fill={platformColor[platform]}>
        {platform === "youtube" ? <path d="M1.5 1 L9.5 5 L1.5 9 Z" /> : null}
        {platform === "tiktok" ? <circle cx="5" cy="5" r="4" /> : null}
        {platform === "instagram" ? <rect x="1" y="1" width="8" height="8" rx="2.2" /> : null}
      </svg>
      <span className={named ? undefined : "sr-only"}>{t(platform)}</span>
    </span>
  );
}
