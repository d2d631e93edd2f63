import { isCancellable, isRetryable } from "@/lib/services/uploads/rules/state-machine";
import type { UploadDto } from "@/lib/services/uploads/schemas";

type Chosen = Pick<UploadDto, "id" | "status">;
const ids = (list: readonly Chosen[]) => list.map(({ id }) => id);

/** Which of the chosen uploads each deed is for. A draft is deleted, where another upload is cancelled. */
export function deedsFor(chosen: readonly Chosen[]) {
  const drafts = chosen.filter(({ status }) => status === "draft");
  return {
    queue: ids(drafts),
    remove: ids(drafts),
    // One that failed has stopped by itself: it is retried or left, and a cancel would say nothing new.
    cancel: ids(chosen.filter(({ status }) => status !== "draft" && status !== "failed" && isCancellable(status))),
    retry: ids(chosen.filter(({ status }) => isRetryable(status))),
  };
}
