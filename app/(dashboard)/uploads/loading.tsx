import { UploadsSkeleton } from "@/components/uploads/uploads-skeleton";

export default function Loading() {
  return <UploadsSkeleton />;
}
