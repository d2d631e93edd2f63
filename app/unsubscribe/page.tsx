import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BrandMark } from "@/components/layout/shell/brand-mark";
import { UnsubscribeForm } from "@/components/reports/unsubscribe-form";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.unsubscribe"))("title"), referrer: "no-referrer" };
}

/** Opening it changes nothing: mail programs look at links before people do. The button does. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations()]);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[25rem] flex-col justify-center gap-5 px-4 py-10">
      <p className="flex items-center justify-center gap-2.5 font-medium text-ink text-lg">
        <BrandMark className="size-8" />
        {t("shell.product")}
      </p>
      <h1 className="text-center font-medium text-ink text-xl">{t("reports.unsubscribe.title")}</h1>
      <UnsubscribeForm token={typeof token === "string" ? token : ""} />
    </main>
  );
}
