import { PostSkeleton } from "@/components/posts/post-skeleton";

export default function Loading() {
  return <PostSkeleton />;
}
