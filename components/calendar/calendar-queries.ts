import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/http/client";
import type { UploadDto } from "@/lib/services/uploads/schemas";

const channelShapes = () => import("@/lib/services/channels/schemas");
const uploadShapes = () => import("@/lib/services/uploads/schemas");

export const calendarKeys = { all: ["uploads", "calendar"] as const };
const PAGE = 200;

type Asked = { from: string; to: string; channelId: string | null };

/** Everything that is planned or was published between two instants, however many pages it takes. */
export const calendarQuery = (asked: Asked) =>
  queryOptions({
    queryKey: [...calendarKeys.all, asked],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found: UploadDto[] = [];
      let cursor: string | null = null;
      do {
        const query = { ...asked, cursor, limit: PAGE, sort: "publishAt" };
        const page: { items: UploadDto[]; nextCursor: string | null } = await api("/api/uploads", {
          query,
          output: async () => (await uploadShapes()).uploadsPage,
          signal,
        });
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    },
  });

export const calendarChannelsQuery = () =>
  queryOptions({
    queryKey: ["channels", "list"],
    queryFn: ({ signal }) => api("/api/channels", { output: async () => (await channelShapes()).channelsDto, signal }),
  });
