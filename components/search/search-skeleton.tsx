import { LoadingPanel } from "@/components/layout/loading-panel";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f"];

/** The geometry of results. */
export function SearchSkeleton() {
  return (
    <Card flush>
      <LoadingPanel className="divide-y divide-line">
        {ROWS.map((row) => (
          <div key={row} className="flex items-center gap-4 px-4 py-3">
            <Skeleton className="h-18 w-32 shrink-0" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className="w-2/3" />
              <Skeleton className="w-1/3" />
            </div>
          </div>
        ))}
      </LoadingPanel>
    </Card>
  );
}
