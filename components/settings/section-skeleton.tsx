import { LoadingPanel } from "@/components/layout/loading-panel";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of one section; `rows` fields or lines at the right. */
export function SectionSkeleton({ rows = 2 }: { rows?: number }) {
  return (
    <LoadingPanel>
      <div className="grid gap-x-8 gap-y-4 py-6 lg:grid-cols-[220px_minmax(0,1fr)]">
        <div className="flex flex-col gap-2">
          <Skeleton className="h-4 w-24" />
          <Skeleton className="w-44" />
        </div>
        <div className="flex max-w-md flex-col gap-4">
          {Array.from({ length: rows }, (_, row) => String(row)).map((row) => (
            <div key={row} className="flex flex-col gap-2">
              <Skeleton className="w-20" />
              <Skeleton className="h-8 w-full" />
            </div>
          ))}
        </div>
      </div>
    </LoadingPanel>
  );
}
