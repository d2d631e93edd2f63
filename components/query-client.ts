import { QueryClient } from "@tanstack/react-query";

const hasStatus = (error: unknown): error is { status: number } =>
  typeof error === "object" && error !== null && "status" in error && typeof error.status === "number";

/** The one client of the browser. Refusals (4xx) are answers and are not asked again; the rest is retried twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => !(hasStatus(error) && error.status < 500) && failures < 2,
        refetchOnWindowFocus: false,
      },
    },
  });
}
