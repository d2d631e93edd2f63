import { LoadingPanel } from "@/components/layout/loading-panel";
import { Skeleton } from "@/components/ui/skeleton";

/** The month's geometry before it is known what stands in it. */
export function CalendarSkeleton({ weeks }: { weeks: number }) {
  return (
    <LoadingPanel>
      <div className="grid grid-cols-7 gap-px overflow-hidden rounded-lg border border-line bg-line max-md:hidden">
        {Array.from({ length: weeks * 7 }, (_, cell) => cell).map((cell) => (
          <div key={cell} className="h-28 bg-surface p-2">
            <Skeleton className="w-4" />
          </div>
        ))}
      </div>
      <div className="flex flex-col gap-3 md:hidden">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-14 w-full" />
      </div>
    </LoadingPanel>
  );
}
