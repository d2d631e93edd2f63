import { describe, expect, it } from "vitest";
import { changesOf, type EditValues } from "@/components/uploads/detail/edit-values";
import { updateUploadInput } from "@/lib/services/uploads/schemas";

const before: EditValues = {
  title: "One",
  description: "",
  tags: ["a"],
  categoryId: "22",
  privacyStatus: "private",
  publishAt: null,
  madeForKids: false,
  containsSyntheticMedia: false,
  playlistId: null,
  thumbnailFileId: null,
  notifySubscribers: true,
};

describe("what an edit sends", () => {
  it("is nothing where nothing differs", () => expect(changesOf(before, { ...before, tags: ["a"] })).toEqual({}));
  it("is what differs, and null takes a value away", () => {
    const changes = changesOf(before, { ...before, tags: ["a", "b"], categoryId: null });
    expect(changes).toEqual({ tags: ["a", "b"], categoryId: null });
    expect(updateUploadInput.parse(changes)).toEqual(changes);
  });
});
