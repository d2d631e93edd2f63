"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSettled } from "@/components/layout/use-settled";
import { toUploadItems } from "@/components/uploads/form/to-upload-items";
import { api } from "@/lib/http/client";
import type { UploadFormValues } from "@/lib/services/upload-drafts/schemas";
import type { PreflightDto } from "@/lib/services/uploads/schemas";

const shapes = () => import("@/lib/services/uploads/schemas");

const QUIET_MS = 700;

export type PreflightItem = PreflightDto["items"][number] & { videoKey: string };

/** What the server thinks of the form as it stands, asked anew once the typing rests. Null while there is nothing to ask about. */
export function usePreflight(values: UploadFormValues, coming: number) {
  const settled = useSettled(values, QUIET_MS);
  const items = toUploadItems(settled);
  const { onQuota } = settled;
  const asked = useQuery({
    // A file that has arrived meanwhile answers otherwise.
    queryKey: ["uploads-preflight", items, onQuota, coming],
    enabled: items.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
    queryFn: async ({ signal }) => {
      // An empty title is told beside its field; the other checks must not wait for it.
      const body = { items: items.map(({ item }) => ({ ...item, title: item.title.trim() || "…" })), onQuota };
      const answer = await api("/api/uploads/preflight", {
        method: "POST",
        body,
        output: async () => (await shapes()).preflightDto,
        signal,
      });
      const found = answer.items.map((one, i): PreflightItem => ({ ...one, videoKey: items[i]?.videoKey ?? "" }));
      return { ok: answer.ok, items: found };
    },
  });
  return { ...asked, idle: items.length === 0, refreshing: asked.isFetching || settled !== values };
}
