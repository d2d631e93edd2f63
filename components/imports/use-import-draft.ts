"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type ImportDraft, newDraft, PREVIEW_BYTES, toImportForm } from "@/components/imports/import-draft";
import { importKeys } from "@/components/imports/import-queries";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/imports/schemas");

/** A file that is about to be imported, what was decided about it, and what the server makes of both. */
export function useImportDraft(timeZone: string) {
  const router = useRouter();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState<ImportDraft>(() => newDraft("", timeZone));
  const fileKey = file ? `${file.name}:${file.size}:${file.lastModified}` : "";
  const preview = useQuery({
    queryKey: importKeys.preview(fileKey, draft),
    enabled: file !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => {
      if (!file) throw new Error("no file");
      const body = toImportForm(file.slice(0, PREVIEW_BYTES), file.name, draft);
      return api("/api/imports/preview", {
        method: "POST",
        body,
        output: async () => (await shapes()).importPreviewDto,
        signal,
      });
    },
  });
  const start = useMutation({
    mutationFn: (chosen: File) => {
      const body = toImportForm(chosen, chosen.name, draft);
      return api("/api/imports", { method: "POST", body, output: async () => (await shapes()).importDto });
    },
    onSuccess: async (job) => {
      await client.invalidateQueries({ queryKey: importKeys.all });
      router.push(`/imports/${job.id}`);
    },
  });
  const choose = (next: File | null) => {
    start.reset();
    client.removeQueries({ queryKey: ["import-preview"] });
    setFile(next);
    setDraft(newDraft(next?.name ?? "", timeZone));
  };
  const change = (patch: Partial<ImportDraft>) => setDraft((before) => ({ ...before, ...patch }));
  return { file, draft, preview, start, choose, change };
}

export type ImportDraftState = ReturnType<typeof useImportDraft>;
