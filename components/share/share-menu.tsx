"use client";

import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ShareLinesProps } from "@/components/share/share-lines";
import { Button } from "@/components/ui/button";
import { lateLines, Menu, MenuTrigger } from "@/components/ui/dropdown-menu";
import { LateContent } from "@/components/ui/late-content";

const linesPart = lateLines(() => import("@/components/share/share-lines"));

/** Takes the page out of the house: a link for others, or paper. */
export function ShareMenu(props: ShareLinesProps) {
  const t = useTranslations("share");
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" title={t("menu")} className="max-2xl:px-2">
          <Share2 aria-hidden />
          <span className="max-2xl:sr-only">{t("menu")}</span>
        </Button>
      </MenuTrigger>
      <LateContent part={linesPart}>{({ ShareLines }) => <ShareLines {...props} />}</LateContent>
    </Menu>
  );
}
