import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostsView } from "@/components/posts/posts-view";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("posts"))("title") };
}

export default async function PostsPage() {
  const { ctx } = await requirePageCtx();
  return <PostsView canEdit={ctx.role !== "viewer"} />;
}
