"use client";

import { FlaskConical, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

export function DemoBanner() {
  const t = useTranslations("shell.demo");
  return (
    <aside
      aria-label={t("badge")}
      className="flex min-h-8 items-center gap-2 border-line border-b bg-accent-soft px-4 py-1 text-accent-ink text-xs md:px-6"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <strong className="font-medium">{t("badge")}</strong>
      <span className="min-w-0">{t("text")}</span>
    </aside>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Appears while the browser has no connection. */
export function OfflineBanner() {
  const t = useTranslations("shell");
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {online ? null : (
        <p className="flex min-h-8 items-center gap-2 border-line border-b bg-warn-soft px-4 py-1 text-warn text-xs md:px-6">
          <WifiOff aria-hidden className="size-4 shrink-0" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}
