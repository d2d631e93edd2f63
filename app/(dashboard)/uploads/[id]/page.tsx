import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOnce } from "@/app/(dashboard)/read-once";
import { makeQueryClient } from "@/components/query-client";
import { UploadView } from "@/components/uploads/detail/upload-view";
import { uploadQuery } from "@/components/uploads/uploads-queries";
import { getUpload } from "@/lib/services/uploads/get-upload";

type Props = { params: Promise<{ id: string }> };

const readUpload = readOnce(getUpload);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("uploads"))("one") };
}

export default async function UploadPage({ params }: Props) {
  const { id } = await params;
  const { ctx, found } = await readUpload(id);
  const client = makeQueryClient();
  client.setQueryData(uploadQuery(id).queryKey, found);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <UploadView id={id} canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
