import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VideosView } from "@/components/videos/videos-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("videos"))("title") };
}

export default async function VideosPage() {
  const { ctx } = await requirePageCtx();
  return <VideosView canEdit={ctx.role !== "viewer"} />;
}
