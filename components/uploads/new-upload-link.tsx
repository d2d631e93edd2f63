"use client";

import { Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";

export function NewUploadLink() {
  const t = useTranslations("uploads");
  return (
    <Link href="/uploads/new" className={buttonStyles({ variant: "primary" })}>
      <Upload aria-hidden />
      {t("new")}
    </Link>
  );
}
