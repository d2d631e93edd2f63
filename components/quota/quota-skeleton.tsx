import { ChartSkeleton } from "@/components/charts/chart-skeleton";
import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const FOUR = ["a", "b", "c", "d"];

/** The geometry of the quota page. */
export function QuotaSkeleton() {
  return (
    <Page>
      <LoadingPanel className="flex flex-col gap-5">
        <Skeleton className="h-6 w-40" />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          {FOUR.map((key) => (
            <Card key={key} className="flex h-56 flex-col gap-3">
              <Skeleton className="w-24" />
              <Skeleton className="h-7 w-32" />
              <Skeleton className="h-2 w-full" />
            </Card>
          ))}
        </div>
      </LoadingPanel>
      <Card>
        <ChartSkeleton height={240} />
      </Card>
    </Page>
  );
}
