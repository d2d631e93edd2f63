import { describe, expect, it } from "vitest";
import { deedsFor } from "@/components/uploads/upload-deeds";
import { UploadStatus } from "@/prisma/generated/enums";

describe("what can be done to chosen uploads", () => {
  it("is decided for each by its state", () => {
    const all = Object.values(UploadStatus).map((status) => ({ id: status, status }));
    expect(deedsFor(all)).toEqual({
      queue: ["draft"],
      remove: ["draft"],
      cancel: ["scheduled", "queued", "downloading", "uploading"],
      retry: ["failed", "cancelled"],
    });
  });
});
