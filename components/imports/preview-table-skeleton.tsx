import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const COLUMNS = ["a", "b", "c", "d", "e"];

export function PreviewTableSkeleton() {
  return (
    <div className="flex flex-col overflow-hidden">
      {ROWS.map((row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-line border-b px-4 last:border-b-0">
          {COLUMNS.map((column) => (
            <Skeleton key={column} className="w-32 shrink-0" />
          ))}
        </div>
      ))}
    </div>
  );
}
