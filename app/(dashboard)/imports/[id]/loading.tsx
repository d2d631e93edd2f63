import { ImportViewSkeleton } from "@/components/imports/import-view-skeleton";

export default function Loading() {
  return <ImportViewSkeleton />;
}
