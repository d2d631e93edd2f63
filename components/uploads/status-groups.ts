import type { UploadStatus } from "@/prisma/generated/enums";

/** What the list can be narrowed to, in words of the user rather than of the machine. */
export const STATUS_GROUPS = {
  drafts: ["draft"],
  scheduled: ["scheduled"],
  active: ["queued", "downloading", "uploading", "processing"],
  uploaded: ["uploaded"],
  published: ["published"],
  failed: ["failed"],
  cancelled: ["cancelled"],
} as const satisfies Record<string, readonly UploadStatus[]>;

export type StatusGroup = keyof typeof STATUS_GROUPS;
export const STATUS_GROUP_KEYS = [
  "drafts",
  "scheduled",
  "active",
  "uploaded",
  "published",
  "failed",
  "cancelled",
] as const;
