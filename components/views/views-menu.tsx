"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { lateLines, Menu, MenuTrigger } from "@/components/ui/dropdown-menu";
import { LateContent } from "@/components/ui/late-content";
import type { ViewsLinesProps } from "@/components/views/views-lines";

const linesPart = lateLines(() => import("@/components/views/views-lines"));

/** The page's filters by name: open one, keep the present ones, keep order among them. */
export function ViewsMenu(props: ViewsLinesProps) {
  const t = useTranslations("views");
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" title={t("title")} className="max-2xl:px-2">
          <Bookmark aria-hidden />
          <span className="max-2xl:sr-only">{t("title")}</span>
        </Button>
      </MenuTrigger>
      <LateContent part={linesPart}>{({ ViewsLines }) => <ViewsLines {...props} />}</LateContent>
    </Menu>
  );
}
