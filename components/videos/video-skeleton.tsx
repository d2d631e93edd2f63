import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { MediaHeaderSkeleton } from "@/components/layout/media-header-skeleton";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The page's geometry before its first answer. */
export function VideoSkeleton() {
  return (
    <Page>
      <MediaHeaderSkeleton />
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
