import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadsView } from "@/components/uploads/uploads-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("title") };
}

export default async function UploadsPage() {
  const { ctx } = await requirePageCtx();
  return <UploadsView canEdit={ctx.role !== "viewer"} />;
}
