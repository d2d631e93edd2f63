import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditUploadView } from "@/components/uploads/detail/edit-upload-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("edit.title") };
}

export default async function EditUploadPage({ params }: Props) {
  const [{ id }, { ctx }] = await Promise.all([params, requirePageCtx()]);
  if (ctx.role === "viewer") redirect(`/uploads/${id}`);
  return <EditUploadView id={id} />;
}
