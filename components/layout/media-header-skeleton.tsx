import { Skeleton } from "@/components/ui/skeleton";

/** The geometry of a media header. */
export function MediaHeaderSkeleton() {
  return (
    <div className="flex items-center gap-3">
      <Skeleton className="h-[54px] w-24 shrink-0 sm:h-18 sm:w-32" />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <Skeleton className="h-5 w-2/3" />
        <Skeleton className="w-1/3" />
      </div>
    </div>
  );
}
