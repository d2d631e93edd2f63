import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { readOnce } from "@/app/(dashboard)/read-once";
import { makeQueryClient } from "@/components/query-client";
import { VideoView } from "@/components/videos/video-view";
import { videoHistoryQuery, videoQuery } from "@/components/videos/videos-queries";
import { getVideoHistory } from "@/lib/services/metrics/get-video-history";
import { getVideo } from "@/lib/services/videos/get-video";

type Props = { params: Promise<{ id: string }> };

const readVideo = readOnce(getVideo);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readVideo((await params).id)).found.title };
}

export default async function VideoPage({ params }: Props) {
  const { id } = await params;
  const { ctx, found: video } = await readVideo(id);
  const client = makeQueryClient();
  client.setQueryData(videoQuery(id).queryKey, video);
  await client.prefetchQuery({ ...videoHistoryQuery(id), queryFn: () => getVideoHistory(ctx, id) });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <VideoView id={id} canEdit={ctx.role !== "viewer"} />
    </HydrationBoundary>
  );
}
