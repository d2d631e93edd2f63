import { LoadingPanel } from "@/components/layout/loading-panel";
import { Page } from "@/components/layout/page";
import { PageHeaderSkeleton } from "@/components/layout/page-header-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

const ROWS = Array.from({ length: 12 }, (_, row) => row);

const PICTURES = { wide: "h-9 w-16 shrink-0 max-sm:hidden", round: "size-7 shrink-0 rounded-full" };

/** The geometry of a page that is a list, before the list is asked for. */
export function ListPageSkeleton({ pictures }: { pictures?: keyof typeof PICTURES }) {
  return (
    <Page>
      <PageHeaderSkeleton />
      <LoadingPanel>
        <Skeleton className="mb-3 h-8 w-full max-w-xl" />
        <div className="rounded-lg border border-line bg-surface px-3 pt-9">
          {ROWS.map((row) => (
            <div key={row} className="flex h-10 items-center gap-3">
              {pictures ? <Skeleton className={PICTURES[pictures]} /> : null}
              <Skeleton style={{ width: `${18 + ((row * 17) % 22)}%` }} />
              <Skeleton className="ms-auto w-1/3" />
            </div>
          ))}
        </div>
      </LoadingPanel>
    </Page>
  );
}
