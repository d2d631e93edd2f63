import { NewUploadSkeleton } from "@/components/uploads/form/new-upload-skeleton";

export default function Loading() {
  return <NewUploadSkeleton />;
}
