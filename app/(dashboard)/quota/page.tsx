import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/query-client";
import { quotaQuery } from "@/components/quota/quota-queries";
import { QuotaView } from "@/components/quota/quota-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { getQuotaReport } from "@/lib/services/quota/get-quota-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("quota"))("title") };
}

export default async function QuotaPage() {
  const { ctx } = await requirePageCtx();
  const client = makeQueryClient();
  await client.prefetchQuery({ ...quotaQuery, queryFn: () => getQuotaReport(ctx) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <QuotaView />
    </HydrationBoundary>
  );
}
