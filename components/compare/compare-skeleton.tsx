import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { Page } from "@/components/layout/page";
import { PageHeaderSkeleton } from "@/components/layout/page-header-skeleton";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The page's geometry before its first answer. */
export function CompareSkeleton() {
  return (
    <Page>
      <PageHeaderSkeleton />
      <Skeleton className="h-8 w-full max-w-xl" />
      <Card>
        <Skeleton className="mb-2 h-8 w-full max-w-80" />
        <ChartSkeleton height={340} />
      </Card>
      <Card className="h-64" />
    </Page>
  );
}
