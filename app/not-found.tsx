import { Compass } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { buttonStyles } from "@/components/ui/button-styles";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyPanel
        icon={Compass}
        title={t("title")}
        text={t("text")}
        action={
          <Link href="/" className={buttonStyles({ variant: "primary" })}>
            {t("action")}
          </Link>
        }
      />
    </main>
  );
}
