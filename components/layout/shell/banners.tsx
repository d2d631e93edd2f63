"use client";

import { FlaskConical, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";

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

/** A link that leads within this site in this tab, or a row that opens its page. */
function leadsAway({ target }: MouseEvent): boolean {
  if (!(target instanceof Element)) return false;
  const link = target.closest("a[href]");
  if (!link) return target.closest("[data-row]") !== null && target.closest("button,input,label,[role]") === null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.origin !== location.origin) return false;
  return !link.getAttribute("href")?.startsWith("#");
}

/** Appears while the browser has no connection. The page stays: leaving it would show the browser's own error instead. */
export function OfflineBanner() {
  const t = useTranslations("shell");
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    if (online) return;
    const stay = (event: MouseEvent) => {
      if (!leadsAway(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("click", stay, { capture: true });
    return () => document.removeEventListener("click", stay, { capture: true });
  }, [online]);
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
