import { LoadingPanel } from "@/components/layout/loading-panel";
import { Skeleton } from "@/components/ui/skeleton";

/** The legend's row and the canvas, of their height. */
export function ChartSkeleton({ height = 320 }: { height?: number }) {
  return (
    <LoadingPanel className="flex flex-col gap-2">
      <div className="flex h-8 items-center justify-between">
        <Skeleton className="w-40" />
        <Skeleton className="h-6 w-16" />
      </div>
      <Skeleton className="w-full rounded-md" style={{ height }} />
      <Skeleton className="w-56" />
    </LoadingPanel>
  );
}
