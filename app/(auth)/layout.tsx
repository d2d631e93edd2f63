import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/layout/shell/brand-mark";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col justify-center gap-5 px-4 py-10">
      <p className="flex items-center justify-center gap-2.5 font-medium text-ink text-lg">
        <BrandMark className="size-8" />
        {t("product")}
      </p>
      {children}
    </main>
  );
}
