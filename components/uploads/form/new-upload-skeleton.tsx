import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The form's geometry before its draft is there. */
export function NewUploadSkeleton() {
  return (
    <Page>
      <div className="flex min-h-12 flex-col gap-2">
        <Skeleton className="h-5 w-32" />
        <Skeleton className="w-56" />
      </div>
      <LoadingPanel>
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_340px]">
          <div className="flex flex-col gap-5">
            <Card>
              <Skeleton className="h-40 w-full" />
            </Card>
            <Card className="flex flex-col gap-4">
              <Skeleton className="h-8 w-full" />
              <Skeleton className="h-28 w-full" />
            </Card>
          </div>
          <Card className="flex flex-col gap-3">
            <Skeleton className="w-2/3" />
            <Skeleton className="w-1/2" />
          </Card>
        </div>
      </LoadingPanel>
    </Page>
  );
}
