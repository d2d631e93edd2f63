import { getTranslations } from "next-intl/server";
import { EmptyPanel } from "@/components/layout/empty-panel";
import { buttonStyles } from "@/components/ui/button-styles";

/** Comes with every page, so it brings no code to the browser. */
export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyPanel
        title={<h1>{t("title")}</h1>}
        text={t("text")}
        action={
          <a href="/" className={buttonStyles({ variant: "primary" })}>
            {t("action")}
          </a>
        }
      />
    </main>
  );
}
