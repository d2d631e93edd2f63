import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/layout/shell/brand-mark";

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

/** Pages for whoever has a link: no navigation, nobody signed in. */
export default async function ShareLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <>
      <header className="flex items-center gap-2 border-line border-b bg-surface px-4 py-2.5 font-medium text-ink text-sm md:px-6">
        <BrandMark className="size-5" />
        {t("product")}
      </header>
      <main>{children}</main>
    </>
  );
}
