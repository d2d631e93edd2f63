import { UploadSkeleton } from "@/components/uploads/detail/upload-skeleton";

export default function Loading() {
  return <UploadSkeleton />;
}
