import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOnce } from "@/app/(dashboard)/read-once";
import { makeQueryClient } from "@/components/query-client";
import { RunView } from "@/components/runs/run-view";
import { runQuery } from "@/components/runs/runs-queries";
import { getParseRun } from "@/lib/services/parser/get-parse-run";

type Props = { params: Promise<{ id: string }> };

const readRun = readOnce(getParseRun);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("runs"))("one") };
}

export default async function RunPage({ params }: Props) {
  const { id } = await params;
  const { ctx, found } = await readRun(id);
  const client = makeQueryClient();
  client.setQueryData(runQuery(id).queryKey, found);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RunView id={id} canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
