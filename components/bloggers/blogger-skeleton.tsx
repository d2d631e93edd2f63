import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The geometry of a blogger's page before its first answer. */
export function BloggerSkeleton() {
  return (
    <Page>
      <LoadingPanel className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <Skeleton className="size-11 shrink-0 rounded-full" />
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            <Skeleton className="h-5 w-48 max-w-full" />
            <Skeleton className="w-36" />
          </div>
          <Skeleton className="h-8 w-96 max-md:hidden" />
        </div>
        <Skeleton className="h-9 w-full max-w-64" />
        <Skeleton className="h-6 w-40 rounded-full" />
      </LoadingPanel>
      <StatStrip>
        {["a", "b", "c", "d", "e"].map((key) => (
          <StatSkeleton key={key} />
        ))}
      </StatStrip>
      <Card>
        <Skeleton className="mb-2 h-7 w-full max-w-80" />
        <ChartSkeleton />
      </Card>
    </Page>
  );
}
