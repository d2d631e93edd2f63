import { LoadingPanel } from "@/components/layout/loading-panel";
import { TOP_LIMIT } from "@/components/overview/overview-queries";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";

/** Rows of the height and shape of the two lists. */
export function ListSkeleton({ picture }: { picture: "wide" | "round" }) {
  return (
    <LoadingPanel className="px-4 pt-9">
      {Array.from({ length: TOP_LIMIT }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-13 items-center gap-3">
          <Skeleton className={cn("shrink-0", picture === "wide" ? "h-9 w-16" : "size-7 rounded-full")} />
          <Skeleton style={{ width: `${30 + ((row * 17) % 30)}%` }} />
          <Skeleton className="ms-auto w-12" />
        </div>
      ))}
    </LoadingPanel>
  );
}
