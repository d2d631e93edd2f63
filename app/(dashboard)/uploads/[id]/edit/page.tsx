import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readOnce } from "@/app/(dashboard)/read-once";
import { makeQueryClient } from "@/components/query-client";
import { EditUploadView } from "@/components/uploads/detail/edit-upload-view";
import { uploadQuery } from "@/components/uploads/uploads-queries";
import { getUpload } from "@/lib/services/uploads/get-upload";

type Props = { params: Promise<{ id: string }> };

const readUpload = readOnce(getUpload);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("edit.title") };
}

export default async function EditUploadPage({ params }: Props) {
  const { id } = await params;
  const { ctx, found } = await readUpload(id);
  if (ctx.role === "viewer") redirect(`/uploads/${id}`);
  const client = makeQueryClient();
  client.setQueryData(uploadQuery(id).queryKey, found);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <EditUploadView id={id} />
    </HydrationBoundary>
  );
}
