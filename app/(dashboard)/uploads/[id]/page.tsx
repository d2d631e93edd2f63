import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UploadView } from "@/components/uploads/detail/upload-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("one") };
}

export default async function UploadPage({ params }: Props) {
  const [{ id }, { ctx }] = await Promise.all([params, requirePageCtx()]);
  return <UploadView id={id} canEdit={ctx.role !== "viewer"} />;
}
