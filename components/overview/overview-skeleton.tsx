import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { Page } from "@/components/layout/page";
import { PageHeaderSkeleton } from "@/components/layout/page-header-skeleton";
import { ListSkeleton } from "@/components/overview/list-skeleton";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The page's geometry before its first answer. */
export function OverviewSkeleton() {
  return (
    <Page>
      <PageHeaderSkeleton />
      <StatStrip>
        {["a", "b", "c", "d", "e"].map((key) => (
          <StatSkeleton key={key} />
        ))}
      </StatStrip>
      <Card>
        <Skeleton className="mb-2 h-7 w-full max-w-80" />
        <ChartSkeleton />
      </Card>
      <div className="grid min-w-0 gap-5 lg:grid-cols-2">
        <Card flush>
          <ListSkeleton picture="wide" />
        </Card>
        <Card flush>
          <ListSkeleton picture="round" />
        </Card>
      </div>
    </Page>
  );
}
