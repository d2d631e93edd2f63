import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NewUploadView } from "@/components/uploads/form/new-upload-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const asked = z.object({
  at: z.iso.datetime({ offset: true }).nullable().catch(null),
  file: z.uuid().nullable().catch(null),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("new") };
}

export default async function NewUploadPage({ searchParams }: Props) {
  const [{ ctx }, { at, file }] = await Promise.all([requirePageCtx(), searchParams.then(asked.parse)]);
  if (ctx.role === "viewer") redirect("/uploads");
  return <NewUploadView at={at} fileId={file} />;
}
