import { describe, expect, it } from "vitest";
import {
  countUploads,
  isWebAddress,
  linesOf,
  titleFromFile,
  titleFromUrl,
} from "@/components/uploads/form/form-values";
import { toUploadItems } from "@/components/uploads/form/to-upload-items";
import { uploadFormValues } from "@/lib/services/upload-drafts/schemas";
import { createUploadsInput } from "@/lib/services/uploads/schemas";

const [A, B] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];
const FILE = "00000000-0000-4000-8000-0000000000f1";
const file = { kind: "file", fileId: FILE, name: "a.mp4", size: 10 };
const url = { kind: "url", url: "https://files.example/b.mp4" };
const form = (values: object) =>
  uploadFormValues.parse({
    description: "for all",
    madeForKids: false,
    channels: [{ channelId: A }, { channelId: B }],
    ...values,
  });

describe("what a form asks for", () => {
  it("one video goes to every chosen channel, each with what is its own", () => {
    const values = form({
      videos: [{ key: "1", source: file, title: "One" }],
      channels: [
        { channelId: A, playlistId: "PL1" },
        { channelId: B, changes: { title: "Eins", tags: ["b"] } },
      ],
    });
    const items = toUploadItems(values).map(({ item }) => item);
    expect(items).toMatchObject([
      { channelId: A, source: { fileId: FILE }, title: "One", description: "for all", tags: [], playlistId: "PL1" },
      { channelId: B, source: { fileId: FILE }, title: "Eins", description: "for all", tags: ["b"] },
    ]);
    expect(items[1]).not.toHaveProperty("playlistId");
    expect(createUploadsInput.safeParse({ items }).success).toBe(true);
  });

  it("different media for each channel, and several videos keep their own titles", () => {
    const values = form({
      videos: [
        { key: "1", source: file, title: "One", channelIds: [A] },
        { key: "2", source: url, title: "Two", channelIds: [B] },
      ],
      channels: [{ channelId: A }, { channelId: B, changes: { title: "Eins" } }],
    });
    expect(toUploadItems(values).map(({ item }) => [item.channelId, item.source, item.title])).toEqual([
      [A, { fileId: FILE }, "One"],
      [B, { url: "https://files.example/b.mp4" }, "Two"],
    ]);
    expect(countUploads(values)).toBe(2);
  });

  it("a channel can take away what all have", () => {
    const values = form({
      videos: [{ key: "1", source: url, title: "One" }],
      publishAt: "2027-01-01T10:00:00Z",
      categoryId: "22",
      channels: [{ channelId: A }, { channelId: B, changes: { publishAt: null, categoryId: null } }],
    });
    const [first, second] = toUploadItems(values).map(({ item }) => item);
    expect(first).toMatchObject({ publishAt: "2027-01-01T10:00:00Z", categoryId: "22" });
    expect(second).not.toHaveProperty("publishAt");
    expect(second).not.toHaveProperty("categoryId");
  });

  it("a file that has not begun to come makes no upload", () => {
    const waiting = { ...file, fileId: null };
    expect(toUploadItems(form({ videos: [{ key: "1", source: waiting, title: "One" }] }))).toEqual([]);
  });
});

describe("what is read from names and pastes", () => {
  it("a title from a file or an address", () => {
    expect(titleFromFile("My_first film.final.MP4")).toBe("My first film.final");
    expect(titleFromUrl("https://files.example/a/%D0%9A%D0%BE%D1%82.webm?x=1")).toBe("Кот");
    expect(titleFromUrl("https://files.example/%E0%A4%A.mp4")).toBe("%E0%A4%A");
    expect(titleFromUrl("not an address")).toBe("");
  });
  it("addresses, one a line", () => {
    expect(linesOf(" https://a.example/1 \n\n https://b.example/2\n")).toEqual([
      "https://a.example/1",
      "https://b.example/2",
    ]);
    expect(["https://a.example/1", "ftp://a.example/1", "a.example", "https://"].map(isWebAddress)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
