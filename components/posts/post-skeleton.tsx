import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { MediaHeaderSkeleton } from "@/components/layout/media-header-skeleton";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { StatSkeleton, StatStrip } from "@/components/ui/stat";

/** The page's geometry before its first answer. */
export function PostSkeleton() {
  return (
    <Page>
      <MediaHeaderSkeleton />
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
