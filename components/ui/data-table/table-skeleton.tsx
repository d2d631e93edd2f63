import { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/ui/data-table/data-table-types";
import { Skeleton } from "@/components/ui/skeleton";

type TableSkeletonProps<Row> = {
  columns: readonly DataColumn<Row>[];
  height: number;
  selectable: boolean;
  actions: boolean;
  rows?: number;
};

/** Rows of the geometry that the real ones will have. */
export function TableSkeleton<Row>({ columns, height, selectable, actions, rows = 10 }: TableSkeletonProps<Row>) {
  const t = useTranslations("common");
  return (
    <tbody aria-busy="true">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <tr key={row} style={{ height }}>
          {selectable ? (
            <td className="ps-3">
              <Skeleton className="size-4" />
            </td>
          ) : null}
          {columns.map((column, i) => (
            <td key={column.id} className="px-3">
              {row === 0 && i === 0 ? <span className="sr-only">{t("loading")}</span> : null}
              <Skeleton
                className={column.numeric ? "ms-auto" : ""}
                style={{ width: column.numeric ? 48 : `${40 + ((row * 17 + i * 29) % 45)}%`, opacity: 1 - row * 0.07 }}
              />
            </td>
          ))}
          {actions ? <td /> : null}
        </tr>
      ))}
    </tbody>
  );
}
