"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { NotebookPen, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { toastFailure } from "@/components/layout/toast-failure";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { RelativeTime } from "@/components/ui/relative-time";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import type { UploadDraftDto } from "@/lib/services/upload-drafts/schemas";

const shapes = () => import("@/lib/services/upload-drafts/schemas");

/** Forms that were begun and not sent: one is taken up where it was left. */
export function DraftsMenu({ openId }: { openId: string | null }) {
  const t = useTranslations("uploads.form.drafts");
  const client = useQueryClient();
  const drafts = useQuery({
    queryKey: uploadKeys.drafts,
    queryFn: ({ signal }) =>
      api("/api/uploads/drafts", { output: async () => (await shapes()).uploadDraftsDto, signal }),
  });
  const remove = useMutation({
    mutationFn: (id: string) => api(`/api/uploads/drafts/${id}`, { method: "DELETE" }),
    onError: (error) => toastFailure(t("deleteFailed"), error),
    onSettled: () => client.invalidateQueries({ queryKey: uploadKeys.drafts }),
  });
  const others = (drafts.data?.items ?? []).filter(({ id }) => id !== openId);
  if (others.length === 0) return null;
  const name = (draft: UploadDraftDto) => draft.values.videos.find(({ title }) => title !== "")?.title ?? t("untitled");
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button>
          <NotebookPen aria-hidden />
          {t("open", { count: others.length })}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="w-80">
        <h2 className="mb-1 font-medium text-sm">{t("title")}</h2>
        <ul className="flex flex-col">
          {others.map((draft) => (
            <li key={draft.id} className="flex items-center gap-2 border-line border-b py-1 last:border-b-0">
              {/* The form reads its draft once: another one is another page. */}
              <a
                href={`/uploads/new?draft=${draft.id}`}
                className="min-w-0 flex-1 rounded-sm py-1 hover:text-accent-ink"
              >
                <bdi className="clip-text block text-sm">{name(draft)}</bdi>
                <span className="block text-faint text-xs">
                  {t("videos", { count: draft.values.videos.length })} · <RelativeTime value={draft.updatedAt} />
                </span>
              </a>
              <IconButton size="sm" label={t("delete", { name: name(draft) })} onClick={() => remove.mutate(draft.id)}>
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  );
}
