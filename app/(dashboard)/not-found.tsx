import { Compass } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { buttonStyles } from "@/components/ui/button-styles";

/** An unknown or foreign id, inside the shell. */
export default async function DashboardNotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <EmptyPanel
      className="min-h-[60dvh]"
      icon={Compass}
      title={<h1>{t("title")}</h1>}
      text={t("text")}
      action={
        <Link href="/" className={buttonStyles({ variant: "primary" })}>
          {t("action")}
        </Link>
      }
    />
  );
}
