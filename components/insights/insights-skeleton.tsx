import { Page } from "@/components/layout/page";
import { PageHeaderSkeleton } from "@/components/layout/page-header-skeleton";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The page's geometry before it is asked for. */
export function InsightsSkeleton() {
  return (
    <Page>
      <PageHeaderSkeleton />
      <StatStrip>
        {["a", "b", "c", "d"].map((key) => (
          <StatSkeleton key={key} />
        ))}
      </StatStrip>
      <Card>
        <Skeleton className="h-80 w-full" />
      </Card>
      <div className="grid min-w-0 gap-5 xl:grid-cols-2">
        <Card>
          <Skeleton className="h-40 w-full" />
        </Card>
        <Card>
          <Skeleton className="h-40 w-full" />
        </Card>
      </div>
    </Page>
  );
}
