import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BloggersView } from "@/components/bloggers/bloggers-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bloggers"))("title") };
}

export default async function BloggersPage() {
  const { ctx } = await requirePageCtx();
  return <BloggersView canEdit={ctx.role !== "viewer"} />;
}
