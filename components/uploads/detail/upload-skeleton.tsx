import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The page's geometry before its first answer. */
export function UploadSkeleton() {
  return (
    <Page>
      <div className="flex items-center gap-3">
        <Skeleton className="h-[54px] w-24 shrink-0 max-sm:hidden" />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="w-1/3" />
        </div>
      </div>
      <LoadingPanel>
        <Card className="mb-5 flex flex-col gap-3">
          <Skeleton className="w-1/4" />
          <Skeleton className="h-1.5 w-full" />
        </Card>
        <div className="grid gap-5 lg:grid-cols-2">
          <Card>
            <Skeleton className="h-48 w-full" />
          </Card>
          <Card>
            <Skeleton className="h-48 w-full" />
          </Card>
        </div>
      </LoadingPanel>
    </Page>
  );
}
