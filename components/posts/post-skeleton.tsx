import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The page's geometry before its first answer. */
export function PostSkeleton() {
  return (
    <Page>
      <div className="flex items-center gap-3">
        <Skeleton className="h-18 w-32 shrink-0 max-sm:hidden" />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="w-1/3" />
        </div>
      </div>
      <StatStrip>
        {["a", "b", "c", "d", "e"].map((key) => (
          <StatSkeleton key={key} />
        ))}
      </StatStrip>
      <Card>
        <ChartSkeleton />
      </Card>
    </Page>
  );
}
