import { describe, expect, it } from "vitest";
import { entriesByDay } from "@/components/calendar/entries";
import type { UploadDto } from "@/lib/services/uploads/schemas";

const upload = (patch: Partial<UploadDto>): UploadDto => ({
  id: "1",
  batchId: "b",
  status: "scheduled",
  channel: { id: "c", title: "Channel", handle: null, thumbnailUrl: null },
  source: { fileId: null, url: null, name: null, durationSec: null, size: null },
  thumbnailUrl: null,
  title: "One",
  description: "",
  tags: [],
  categoryId: null,
  privacyStatus: "public",
  actualPrivacy: null,
  publishAt: null,
  madeForKids: false,
  containsSyntheticMedia: false,
  playlistId: null,
  thumbnailFileId: null,
  notifySubscribers: true,
  onQuota: "wait",
  progress: { bytes: 0, total: null, phase: "upload" },
  waitingFor: null,
  waitingTill: null,
  youtubeVideoId: null,
  videoUrl: null,
  studioUrl: null,
  postId: null,
  error: null,
  warnings: [],
  createdAt: "2026-11-01T00:00:00Z",
  updatedAt: "2026-11-01T00:00:00Z",
  uploadedAt: null,
  publishedAt: null,
  finishedAt: null,
  ...patch,
});

describe("what stands on which day", () => {
  it("is decided by the workspace's zone, and by what happened rather than by what was planned", () => {
    const planned = upload({ id: "1", publishAt: "2026-11-20T23:30:00Z" });
    const done = upload({
      id: "2",
      status: "published",
      publishAt: "2026-11-20T10:00:00Z",
      publishedAt: "2026-11-21T08:00:00Z",
    });
    const days = entriesByDay([done, planned], "Europe/Berlin");
    expect([...days].map(([day, list]) => [day, list.map(({ id, kind }) => `${id} ${kind}`)])).toEqual([
      ["2026-11-21", ["1 planned", "2 published"]],
    ]);
  });
  it("an upload without a time has no day", () => expect(entriesByDay([upload({})], "UTC").size).toBe(0));
});
