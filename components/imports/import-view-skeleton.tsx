import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The shape of an import's page. */
export function ImportViewSkeleton() {
  return (
    <LoadingPanel>
      <Page>
        <div className="flex flex-col gap-2 py-1">
          <Skeleton className="h-4 w-64" />
          <Skeleton className="w-40" />
        </div>
        <Card>
          <Skeleton className="h-5 w-full" />
        </Card>
        <StatStrip>
          <StatSkeleton />
          <StatSkeleton />
          <StatSkeleton />
          <StatSkeleton />
        </StatStrip>
        <Card className="h-64" />
      </Page>
    </LoadingPanel>
  );
}
