import { VideosTable } from "@/components/videos/videos-table";

export default async function BloggerVideosPage({ params }: { params: Promise<{ id: string }> }) {
  return <VideosTable bloggerId={(await params).id} />;
}
