import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewImportView } from "@/components/imports/new-import-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("new") };
}

export default async function NewImportPage() {
  const { ctx } = await requirePageCtx();
  if (ctx.role === "viewer") redirect("/imports");
  return <NewImportView timeZone={ctx.timeZone} />;
}
