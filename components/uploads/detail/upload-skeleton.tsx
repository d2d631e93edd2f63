import { LoadingPanel } from "@/components/layout/loading-panel";
import { MediaHeaderSkeleton } from "@/components/layout/media-header-skeleton";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The page's geometry before its first answer. */
export function UploadSkeleton() {
  return (
    <Page>
      <MediaHeaderSkeleton />
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
