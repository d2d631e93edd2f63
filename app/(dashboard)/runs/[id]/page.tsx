import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RunView } from "@/components/runs/run-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("runs"))("one") };
}

export default async function RunPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, { ctx }] = await Promise.all([params, requirePageCtx()]);
  return <RunView id={id} canEdit={ctx.role !== "viewer"} />;
}
