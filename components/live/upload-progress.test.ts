import { describe, expect, it } from "vitest";
import { toUploadItem, type UploadInTray, uploadFromEvent } from "@/components/live/upload-progress";

const words = { step: (status: string) => status, amount: (bytes: number, total: number) => `${bytes}/${total}` };
const upload = (patch: Partial<UploadInTray>): UploadInTray => ({
  id: "1",
  title: "One",
  status: "uploading",
  bytes: 5,
  total: 10,
  waits: false,
  ...patch,
});

describe("uploads in the tray", () => {
  it("show bytes only while bytes move, and can be stopped only then", () => {
    expect(toUploadItem(upload({}), words)).toMatchObject({
      state: "running",
      done: 5,
      total: 10,
      amount: "5/10",
      cancellable: true,
    });
    expect(toUploadItem(upload({ status: "processing" }), words)).toMatchObject({
      state: "running",
      total: null,
      cancellable: false,
    });
    expect(toUploadItem(upload({ status: "published" }), words)).toMatchObject({
      state: "completed",
      done: 1,
      total: 1,
    });
  });

  it("leave out what does not move", () => {
    for (const still of [{ status: "draft" }, { status: "scheduled" }, { status: "queued", waits: true }] as const) {
      expect(toUploadItem(upload(still), words)).toBeNull();
    }
  });

  it("keep what an event does not tell, and take away what it takes away", () => {
    const before = upload({ bytes: 5, total: 10 });
    const event = { id: "1", status: "uploading", title: "One", channelId: "c" } as const;
    expect(uploadFromEvent(event, before)).toMatchObject({ bytes: 5, total: 10 });
    expect(uploadFromEvent({ ...event, bytes: 7, total: null }, before)).toMatchObject({ bytes: 7, total: null });
  });
});
