"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { UploadDto } from "@/lib/services/uploads/schemas";

const TONES = {
  draft: "outline",
  scheduled: "neutral",
  queued: "neutral",
  downloading: "accent",
  uploading: "accent",
  processing: "accent",
  uploaded: "good",
  published: "good",
  failed: "bad",
  cancelled: "outline",
} as const;

type Shown = Pick<UploadDto, "status" | "waitingFor">;

/** Where an upload stands; one that waits for something does not turn. */
export function UploadStatusBadge({ upload }: { upload: Shown }) {
  const t = useTranslations("uploads");
  const waits = upload.waitingFor !== null;
  const moving = TONES[upload.status] === "accent" && !waits;
  return (
    <Badge tone={waits && upload.status !== "scheduled" ? "warn" : TONES[upload.status]}>
      {moving ? <Spinner className="size-3" /> : null}
      {waits && upload.status === "queued" ? t("status.waiting") : t(`status.${upload.status}`)}
    </Badge>
  );
}
