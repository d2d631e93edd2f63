"use client";

import { Link2, Printer, Share2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { printPage } from "@/components/layout/print-page";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { type SharePage, sharedBloggers } from "@/lib/services/shares/rules";

const ShareDialog = dynamic(() => import("@/components/share/share-dialog").then((module) => module.ShareDialog));

type ShareMenuProps = { page: SharePage; bloggerId: string | null; canShare: boolean };

/** Takes the page out of the house: a link for others, or paper. */
export function ShareMenu({ page, bloggerId, canShare }: ShareMenuProps) {
  const t = useTranslations("share");
  const common = useTranslations("common");
  const query = useSearchParams().toString();
  const [suggested, setSuggested] = useState<string | null>(null);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="ghost" title={t("menu")} className="max-2xl:px-2">
            <Share2 aria-hidden />
            <span className="max-2xl:sr-only">{t("menu")}</span>
          </Button>
        </MenuTrigger>
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
      </Menu>
      {suggested === null ? null : (
        <ShareDialog
          page={page}
          bloggerId={bloggerId}
          query={query}
          suggested={suggested}
          onClose={() => setSuggested(null)}
        />
      )}
    </>
  );
}
