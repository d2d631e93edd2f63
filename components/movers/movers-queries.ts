import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Direction } from "@/lib/analytics/rank-moves";
import { api } from "@/lib/http/client";
import type { MoversQuery } from "@/lib/services/movers/schemas";

const shapes = () => import("@/lib/services/movers/schemas");

/** What the address asks for, resolved: civil days, half-open. */
export type MoversFilter = Pick<MoversQuery, "subject" | "metric" | "by"> & {
  from: string;
  to: string;
  platform?: MoversQuery["platform"];
};

export const MOVERS_SHOWN = 20;

export const moverKeys = { all: ["movers"] as const };

export const moversQueryOf = (filter: MoversFilter, direction: Direction) =>
  queryOptions({
    queryKey: ["movers", filter, direction],
    queryFn: ({ signal }) =>
      api("/api/movers", {
        query: { ...filter, direction, limit: MOVERS_SHOWN },
        output: async () => (await shapes()).moversDto,
        signal,
      }),
    placeholderData: keepPreviousData,
  });
