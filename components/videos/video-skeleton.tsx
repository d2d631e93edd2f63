import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The page's geometry before its first answer. */
export function VideoSkeleton() {
  return (
    <Page>
      <div className="flex items-center gap-3">
        <Skeleton className="h-[54px] w-24 shrink-0 sm:h-18 sm:w-32" />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="w-1/3" />
        </div>
      </div>
      <StatStrip>
        {["a", "b", "c", "d"].map((key) => (
          <StatSkeleton key={key} />
        ))}
      </StatStrip>
      <Card>
        <Skeleton className="mb-2 h-7 w-full max-w-96" />
        <ChartSkeleton />
      </Card>
    </Page>
  );
}
