import { Skeleton } from "@/components/ui/skeleton";

/** A page's title, its line of context and its filters, before they are known. */
export function PageHeaderSkeleton() {
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-3">
      <div className="flex flex-col gap-2">
        <Skeleton className="h-5 w-32" />
        <Skeleton className="w-56" />
      </div>
      <Skeleton className="h-8 w-56" />
    </div>
  );
}
