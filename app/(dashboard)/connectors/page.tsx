import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { connectorsQuery } from "@/components/connectors/connectors-queries";
import { ConnectorsView } from "@/components/connectors/connectors-view";
import { makeQueryClient } from "@/components/query-client";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { listConnectors } from "@/lib/services/connectors/list-connectors";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("connectors"))("title") };
}

export default async function ConnectorsPage() {
  const { ctx, user } = await requirePageCtx();
  const client = makeQueryClient();
  await client.prefetchQuery({ ...connectorsQuery, queryFn: async () => ({ items: await listConnectors(ctx) }) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ConnectorsView canTry={user.role === "admin"} />
    </HydrationBoundary>
  );
}
