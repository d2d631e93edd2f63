import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { makeQueryClient } from "@/components/query-client";
import { VideoView } from "@/components/videos/video-view";
import { videoHistoryQuery, videoQuery } from "@/components/videos/videos-queries";
import { requirePageCtx } from "@/lib/auth/require-page-ctx";
import { AppError } from "@/lib/errors";
import { getVideoHistory } from "@/lib/services/metrics/get-video-history";
import { getVideo } from "@/lib/services/videos/get-video";
import { videoParams } from "@/lib/services/videos/schemas";

type Props = { params: Promise<{ id: string }> };

/** The video as this workspace sees it; what it does not see is a page that does not exist. */
const readVideo = cache(async (id: string) => {
  if (!videoParams.safeParse({ id }).success) notFound();
  const { ctx } = await requirePageCtx();
  try {
    return { ctx, video: await getVideo(ctx, id) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readVideo((await params).id)).video.title };
}

export default async function VideoPage({ params }: Props) {
  const { id } = await params;
  const { ctx, video } = await readVideo(id);
  const client = makeQueryClient();
  client.setQueryData(videoQuery(id).queryKey, video);
  await client.prefetchQuery({ ...videoHistoryQuery(id), queryFn: () => getVideoHistory(ctx, id) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <VideoView id={id} canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
