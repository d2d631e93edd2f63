"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-styles";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/dropdown-menu";
import { type ApiOptions, withQuery } from "@/lib/http/client";

const FORMATS = ["csv", "xlsx", "json"] as const;

export type ExportMenuProps = {
  /** the table's address under /api/exports */
  table: string;
  query?: ApiOptions<unknown>["query"];
  label?: string;
  variant?: ButtonLook["variant"];
};

/** What is shown, under the same filters and whole, as a file of the chosen format. */
export function ExportMenu({ table, query, label, variant = "ghost" }: ExportMenuProps) {
  const t = useTranslations("common");
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant={variant}>
          <Download aria-hidden />
          <span className={label ? undefined : "max-sm:sr-only"}>{label ?? t("export")}</span>
        </Button>
      </MenuTrigger>
      <MenuContent>
        {FORMATS.map((format) => (
          <MenuItem key={format} asChild>
            <a href={withQuery(`/api/exports/${table}`, { ...query, format })} download>
              {t(`exportAs.${format}`)}
            </a>
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
