import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InsightsView } from "@/components/insights/insights-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insights"))("title") };
}

export default function InsightsPage() {
  return <InsightsView />;
}
