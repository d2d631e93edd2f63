"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { QueryError } from "@/components/layout/query-error";
import { Card } from "@/components/ui/card";
import { emptyForm } from "@/components/uploads/form/form-values";
import { NewUploadSkeleton } from "@/components/uploads/form/new-upload-skeleton";
import { UploadForm } from "@/components/uploads/form/upload-form";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";
import { uploadDraftDto } from "@/lib/services/upload-drafts/schemas";

/** The form, empty or as its draft was left; `at` (RFC 3339) comes from a day of the calendar. */
export function NewUploadView({ at }: { at: string | null }) {
  const [draftId] = useQueryState("draft", parseAsString);
  // Read once: from then on the form knows better than its draft.
  const [restored] = useState(draftId);
  const draft = useQuery({
    queryKey: [...uploadKeys.drafts, restored],
    enabled: restored !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    queryFn: ({ signal }) => api(`/api/uploads/drafts/${restored}`, { output: uploadDraftDto, signal }),
  });
  if (restored !== null && draft.isPending) return <NewUploadSkeleton />;
  return (
    <Page>
      {draft.isError ? (
        <Card flush>
          <QueryError error={draft.error} onRetry={() => void draft.refetch()} />
        </Card>
      ) : null}
      {draft.isError ? null : <UploadForm start={draft.data?.values ?? { ...emptyForm(), publishAt: at }} />}
    </Page>
  );
}
