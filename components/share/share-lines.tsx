"use client";

import { Link2, Printer } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { printPage } from "@/components/layout/print-page";
import { MenuContent, MenuItem } from "@/components/ui/dropdown-menu";
import { type SharePage, sharedBloggers } from "@/lib/services/shares/rules";

const ShareDialog = lazy(async () => ({ default: (await import("@/components/share/share-dialog")).ShareDialog }));

export type ShareLinesProps = { page: SharePage; bloggerId: string | null; canShare: boolean };

/** The ways in which the page leaves the house. */
export function ShareLines({ page, bloggerId, canShare }: ShareLinesProps) {
  const t = useTranslations("share");
  const common = useTranslations("common");
  const query = useSearchParams().toString();
  const [suggested, setSuggested] = useState<string | null>(null);
  return (
    <>
      <MenuContent>
        {canShare && (page !== "compare" || sharedBloggers(query).length > 0) ? (
          <MenuItem onSelect={() => setSuggested(document.querySelector("h1")?.textContent ?? "")}>
            <Link2 aria-hidden />
            {t("shareLink")}
          </MenuItem>
        ) : null}
        <MenuItem
          // The menu closes first, so that it is not on the paper.
          onSelect={() => requestAnimationFrame(() => void printPage())}
        >
          <Printer aria-hidden />
          {common("printOrPdf")}
        </MenuItem>
      </MenuContent>
      {/* On its way the dialog must not take the page away. */}
      <Suspense fallback={null}>
        {suggested === null ? null : (
          <ShareDialog
            page={page}
            bloggerId={bloggerId}
            query={query}
            suggested={suggested}
            onClose={() => setSuggested(null)}
          />
        )}
      </Suspense>
    </>
  );
}
