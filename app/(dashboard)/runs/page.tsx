import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunsView } from "@/components/runs/runs-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("runs"))("title") };
}

export default async function RunsPage() {
  const { ctx } = await requirePageCtx();
  return <RunsView canEdit={ctx.role !== "viewer"} />;
}
