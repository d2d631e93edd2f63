import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { type ReactNode, Suspense } from "react";
import { readBlogger } from "@/app/(dashboard)/bloggers/[id]/read-blogger";
import { BloggerHeader } from "@/components/bloggers/blogger-header";
import { BloggerSkeleton } from "@/components/bloggers/blogger-skeleton";
import { bloggerQuery } from "@/components/bloggers/bloggers-queries";
import { makeQueryClient } from "@/components/query-client";

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await readBlogger((await params).id)).found.name };
}

export default function BloggerLayout({ params, children }: Params & { children: ReactNode }) {
  return (
    <Suspense fallback={<BloggerSkeleton />}>
      <Framed params={params}>{children}</Framed>
    </Suspense>
  );
}

async function Framed({ params, children }: Params & { children: ReactNode }) {
  const { id } = await params;
  const { ctx, found: blogger } = await readBlogger(id);
  const client = makeQueryClient();
  client.setQueryData(bloggerQuery(id).queryKey, blogger);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BloggerHeader id={id} canEdit={ctx.role !== "viewer"}>
        {children}
      </BloggerHeader>
    </HydrationBoundary>
  );
}
