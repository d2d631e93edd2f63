"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { parseAsId } from "@/components/layout/parse-as-id";
import { useQueryState } from "@/components/layout/use-query-state";
import { useSettled } from "@/components/layout/use-settled";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import type { UploadDraftDto, UploadFormValues } from "@/lib/services/upload-drafts/schemas";

const shapes = () => import("@/lib/services/upload-drafts/schemas");

const QUIET_MS = 1_200;

/**
 * Keeps the form at the server while it is filled in, one save at a time; its id stands in the address, so that a reload
 * brings it back. `dirty` false: nothing was changed, nothing is kept.
 */
export function useDraft(values: UploadFormValues, dirty: boolean) {
  const client = useQueryClient();
  const [id, setId] = useQueryState("draft", parseAsId);
  const settled = useSettled(values, QUIET_MS);
  const saved = useRef<UploadFormValues | null>(null);
  const ended = useRef(false);
  const save = useMutation({
    mutationFn: (body: { values: UploadFormValues }): Promise<UploadDraftDto> =>
      id === null
        ? api("/api/uploads/drafts", { method: "POST", body, output: async () => (await shapes()).uploadDraftDto })
        : api(`/api/uploads/drafts/${id}`, {
            method: "PUT",
            body,
            output: async () => (await shapes()).uploadDraftDto,
          }),
    onSuccess: (draft, body) => {
      saved.current = body.values;
      if (!ended.current) void setId(draft.id);
      void client.invalidateQueries({ queryKey: uploadKeys.drafts });
    },
  });
  const { mutateAsync, isPending } = save;
  const running = useRef<Promise<PromiseSettledResult<UploadDraftDto>[]> | null>(null);
  useEffect(() => {
    if (!dirty || isPending || ended.current || saved.current === settled) return;
    saved.current = settled;
    running.current = Promise.allSettled([mutateAsync({ values: settled })]);
  }, [dirty, isPending, settled, mutateAsync]);
  /** The form was sent: its draft has served, also one that is being kept at this moment. */
  const end = async () => {
    ended.current = true;
    const [last] = (await running.current) ?? [];
    const kept = last?.status === "fulfilled" ? last.value.id : id;
    if (kept !== null) await api(`/api/uploads/drafts/${kept}`, { method: "DELETE" });
    await client.invalidateQueries({ queryKey: uploadKeys.drafts });
  };
  return { id, end, isSaving: isPending, isSaved: save.isSuccess && settled === values, error: save.error };
}
