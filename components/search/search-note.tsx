"use client";

import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/count";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SearchDto } from "@/lib/services/search/schemas";

/** How much was found, when YouTube was asked, and what that took. */
export function SearchNote({ pages }: { pages: readonly SearchDto[] }) {
  const t = useTranslations("search");
  const [first] = pages;
  if (!first) return null;
  const search = pages.reduce((sum, page) => sum + page.cost.search, 0);
  const units = pages.reduce((sum, page) => sum + page.cost.queries, 0);
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 px-4 py-2.5 text-faint text-xs" aria-live="polite">
      {first.total === null ? null : (
        <>
          <span>{t.rich("total", { count: () => <Count value={first.total} /> })}</span>
          <span aria-hidden>·</span>
        </>
      )}
      <span>{t.rich("asked", { when: () => <RelativeTime value={first.answeredAt} /> })}</span>
      <span aria-hidden>·</span>
      <span>{search + units === 0 ? t("free") : t("cost", { search, units })}</span>
    </p>
  );
}
