import type { CivilDate } from "@/components/calendar/month";
import type { UploadDto } from "@/lib/services/uploads/schemas";
import { civilDateAt } from "@/lib/time/civil-date";
import type { UploadStatus } from "@/prisma/generated/enums";

export type EntryKind = "planned" | "waiting" | "published" | "failed" | "cancelled";
export type Entry = { id: string; title: string; channel: string; at: string; kind: EntryKind };

const KINDS: Record<UploadStatus, EntryKind> = {
  draft: "planned",
  scheduled: "planned",
  queued: "planned",
  downloading: "planned",
  uploading: "planned",
  processing: "planned",
  uploaded: "waiting",
  published: "published",
  failed: "failed",
  cancelled: "cancelled",
};

/** What stands on which day: its publication where that has happened, else its plan. An upload without either has no day. */
export function entriesByDay(uploads: readonly UploadDto[], timeZone: string): Map<CivilDate, Entry[]> {
  const days = new Map<CivilDate, Entry[]>();
  const entries = uploads.flatMap((upload): Entry[] => {
    const at = upload.publishedAt ?? upload.publishAt;
    if (at === null) return [];
    return [{ id: upload.id, title: upload.title, channel: upload.channel.title, at, kind: KINDS[upload.status] }];
  });
  for (const entry of entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const day = civilDateAt(new Date(entry.at), timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}
