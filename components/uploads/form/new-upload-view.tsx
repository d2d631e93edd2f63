"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { parseAsId } from "@/components/layout/parse-as-id";
import { QueryError } from "@/components/layout/query-error";
import { useQueryState } from "@/components/layout/use-query-state";
import { Card } from "@/components/ui/card";
import { fileQuery } from "@/components/uploads/form/choices-queries";
import { emptyForm, storedVideo } from "@/components/uploads/form/form-values";
import { NewUploadSkeleton } from "@/components/uploads/form/new-upload-skeleton";
import { UploadForm } from "@/components/uploads/form/upload-form";
import { uploadKeys } from "@/components/uploads/uploads-queries";
import { api } from "@/lib/http/client";

const shapes = () => import("@/lib/services/upload-drafts/schemas");

type Props = {
  /** RFC 3339, from a day of the calendar */ at: string | null /** of a stored file to begin with */;
  fileId: string | null;
};

/** The form: empty, with a stored file, or as its draft was left. */
export function NewUploadView({ at, fileId }: Props) {
  const [draftId] = useQueryState("draft", parseAsId);
  // Read once: from then on the form knows better than its draft.
  const [restored] = useState(draftId);
  const draft = useQuery({
    queryKey: [...uploadKeys.drafts, restored],
    enabled: restored !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
    queryFn: ({ signal }) =>
      api(`/api/uploads/drafts/${restored}`, { output: async () => (await shapes()).uploadDraftDto, signal }),
  });
  const file = useQuery({ ...fileQuery(fileId ?? ""), enabled: fileId !== null && restored === null });
  const asked = restored !== null ? draft : fileId !== null ? file : null;
  if (asked?.isPending) return <NewUploadSkeleton />;
  return (
    <Page>
      {asked?.isError ? (
        <Card flush>
          <QueryError error={asked.error} onRetry={() => void asked.refetch()} />
        </Card>
      ) : (
        <UploadForm
          start={
            draft.data?.values ?? { ...emptyForm(), publishAt: at, videos: file.data ? [storedVideo(file.data)] : [] }
          }
        />
      )}
    </Page>
  );
}
