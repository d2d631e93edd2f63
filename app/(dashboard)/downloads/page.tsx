import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DownloadsView } from "@/components/downloads/downloads-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("downloads"))("title") };
}

export default async function DownloadsPage() {
  const { ctx } = await requirePageCtx();
  return <DownloadsView canEdit={ctx.role !== "viewer"} />;
}
