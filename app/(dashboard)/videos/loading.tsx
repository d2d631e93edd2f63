import { VideosSkeleton } from "@/components/videos/videos-skeleton";

export default function Loading() {
  return <VideosSkeleton />;
}
