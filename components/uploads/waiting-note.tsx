"use client";

import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { UploadDto } from "@/lib/services/uploads/schemas";

type Shown = Pick<UploadDto, "waitingFor" | "waitingTill">;

/** What an upload waits for, and until when: "the day's quota, in 5 hours". */
export function WaitingNote({ upload, className }: { upload: Shown; className?: string }) {
  const t = useTranslations("uploads.waiting");
  if (upload.waitingFor === null) return null;
  const { waitingFor, waitingTill } = upload;
  return (
    <span className={className}>
      {waitingTill === null
        ? t(`${waitingFor}.open`)
        : t.rich(`${waitingFor}.till`, { when: () => <RelativeTime value={waitingTill} /> })}
    </span>
  );
}
