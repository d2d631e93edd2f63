"use client";

import { Unplug } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLiveEvents } from "@/components/live/use-live-events";

/** On every page but that of the channels: which of them must be reconnected, until somebody has done it. */
export function LostChannels({ names }: { names: readonly string[] }) {
  const t = useTranslations("channels");
  const router = useRouter();
  const pathname = usePathname();
  useLiveEvents("notification", ({ kind }) => {
    if (String(kind).startsWith("channel_")) router.refresh();
  });
  return (
    <div role="status">
      {names.length > 0 && pathname !== "/channels" ? (
        <p className="flex min-h-8 flex-wrap items-center gap-x-2 border-line border-b bg-warn-soft px-4 py-1 text-warn text-xs md:px-6">
          <Unplug aria-hidden className="size-4 shrink-0" />
          <span className="min-w-0">{t("lost", { count: names.length, names: names.join(", ") })}</span>
          <Link href="/channels" className="font-medium underline">
            {t("lostLink")}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
