"use client";

import { keepPreviousData, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";
import type { RowData } from "@tanstack/react-table";
import type { DataTableProps } from "@/components/ui/data-table/data-table-types";
import { type ApiOptions, api, type Shape } from "@/lib/http/client";

type PageShape<Row> = { items: Row[]; nextCursor: string | null; total?: number | undefined };

type PagesOptions<Row> = {
  queryKey: QueryKey;
  path: string;
  query?: ApiOptions<unknown>["query"];
  output: Shape<PageShape<Row>>;
  /** milliseconds between refreshes while the page is open */
  refetchInterval?: number | false;
};

export type Pages<Row> = Required<
  Pick<DataTableProps<Row>, "rows" | "status" | "hasMore" | "loadingMore" | "onLoadMore">
> & {
  total: number | null;
  failure: Error | null;
  refetch: () => void;
};

/** A list behind a cursor, in the shape that `DataTable` takes. A changed filter keeps the old rows until the new ones are there. */
export function usePages<Row extends RowData>(options: PagesOptions<Row>): Pages<Row> {
  const { queryKey, path, query, output, refetchInterval } = options;
  const pages = useInfiniteQuery({
    queryKey: [...queryKey, query ?? {}],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => api(path, { query: { ...query, cursor: pageParam }, output, signal }),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: refetchInterval ?? false,
  });
  return {
    rows: pages.data?.pages.flatMap((page) => page.items) ?? [],
    total: pages.data?.pages[0]?.total ?? null,
    status: pages.isPending ? "loading" : pages.isError ? "error" : "ready",
    failure: pages.error,
    hasMore: pages.hasNextPage,
    loadingMore: pages.isFetchingNextPage,
    onLoadMore: () => void pages.fetchNextPage(),
    refetch: () => void pages.refetch(),
  };
}
