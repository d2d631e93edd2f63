"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { printPage } from "@/components/layout/print-page";
import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog, which also saves as PDF. */
export function PrintButton() {
  const t = useTranslations("common");
  return (
    <Button onClick={() => void printPage()}>
      <Printer aria-hidden />
      {t("print")}
    </Button>
  );
}
