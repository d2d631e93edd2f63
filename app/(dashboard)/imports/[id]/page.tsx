import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOnce } from "@/app/(dashboard)/read-once";
import { importQuery } from "@/components/imports/import-queries";
import { ImportView } from "@/components/imports/import-view";
import { makeQueryClient } from "@/components/query-client";
import { getImport } from "@/lib/services/imports/get-import";

type Props = { params: Promise<{ id: string }> };

const readImport = readOnce(getImport);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("one") };
}

export default async function ImportPage({ params }: Props) {
  const { id } = await params;
  const { ctx, found } = await readImport(id);
  const client = makeQueryClient();
  client.setQueryData(importQuery(id).queryKey, found);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ImportView id={id} canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
