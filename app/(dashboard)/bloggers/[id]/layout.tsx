import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BloggerHeader } from "@/components/bloggers/blogger-header";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bloggers"))("one") };
}

type BloggerLayoutProps = { params: Promise<{ id: string }>; children: ReactNode };

export default async function BloggerLayout({ params, children }: BloggerLayoutProps) {
  const [{ id }, { ctx }] = await Promise.all([params, requirePageCtx()]);
  return (
    <BloggerHeader id={id} canEdit={ctx.role !== "viewer"}>
      {children}
    </BloggerHeader>
  );
}
