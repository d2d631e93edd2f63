"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bloggerKeys } from "@/components/bloggers/bloggers-queries";
import { api } from "@/lib/http/client";
import type { ImportedBloggersDto } from "@/lib/services/bloggers/schemas";

const shapes = () => import("@/lib/services/bloggers/schemas");

export type AddInput = { urls: string[]; together: boolean; name: string; tags: string[] };

/** Watches what was pasted: all links as one blogger, or one blogger a line. Null: one blogger was created. */
export function useAddBloggers() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ urls, together, name, tags }: AddInput): Promise<ImportedBloggersDto | null> => {
      if (together || urls.length === 1) {
        const body = { urls, tags, ...(name === "" ? {} : { name }) };
        await api("/api/bloggers", { method: "POST", body, output: async () => (await shapes()).createdBloggerDto });
        return null;
      }
      const items = urls.map((url) => ({ url, tags }));
      return api("/api/bloggers/import", {
        method: "POST",
        body: { items },
        output: async () => (await shapes()).importedBloggersDto,
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: bloggerKeys.all }),
  });
}
