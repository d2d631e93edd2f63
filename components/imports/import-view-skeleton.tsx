import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { StatStrip } from "@/components/ui/stat";

const FIGURES = ["a", "b", "c", "d"];
const LINES = ["a", "b", "c", "d", "e", "f"];

/** The shape of an import's page. */
export function ImportViewSkeleton() {
  return (
    <LoadingPanel>
      <Page>
        <div className="flex h-12 flex-col justify-center gap-2">
          <Skeleton className="h-4 w-64" />
          <Skeleton className="w-40" />
        </div>
        <Card>
          <Skeleton className="h-5 w-full" />
        </Card>
        <StatStrip>
          {FIGURES.map((figure) => (
            <div key={figure} className="flex flex-[1_1_150px] flex-col gap-2 bg-surface p-4">
              <Skeleton className="w-20" />
              <Skeleton className="h-8 w-24" />
            </div>
          ))}
        </StatStrip>
        <div className="divide-y divide-line rounded-lg border border-line">
          {LINES.map((line) => (
            <div key={line} className="flex h-10 items-center gap-8 px-3">
              <Skeleton className="w-12" />
              <Skeleton className="w-64" />
            </div>
          ))}
        </div>
      </Page>
    </LoadingPanel>
  );
}
