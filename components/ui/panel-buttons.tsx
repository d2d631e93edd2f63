"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { OverlayClose } from "@/components/ui/overlay-trigger";

/** The foot of a dialog or sheet that does something: the way out, then the deed itself. */
export function PanelButtons({ variant = "primary", ...deed }: ComponentProps<typeof Button>) {
  const t = useTranslations("common");
  return (
    <>
      <OverlayClose asChild>
        <Button>{t("cancel")}</Button>
      </OverlayClose>
      <Button variant={variant} {...deed} />
    </>
  );
}
