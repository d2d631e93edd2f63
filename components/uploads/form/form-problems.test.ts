import { describe, expect, it } from "vitest";
import { formProblems } from "@/components/uploads/form/form-problems";
import { emptyForm } from "@/components/uploads/form/form-values";
import { uploadFormValues } from "@/lib/services/upload-drafts/schemas";

const A = "00000000-0000-4000-8000-00000000000a";
const now = new Date("2026-11-21T10:00:00Z");
const video = { key: "1", source: { kind: "url", url: "https://files.example/a.mp4" }, title: "One" };
const good = { videos: [video], channels: [{ channelId: A }], madeForKids: false };
const problems = (values: object) =>
  formProblems(uploadFormValues.parse(values), now).map(({ path, code }) => `${path.join(".")}: ${code}`);

describe("what keeps a form from being sent", () => {
  it("nothing, where all is there", () => expect(problems(good)).toEqual([]));

  it("an empty form names each thing that is missing", () => {
    expect(problems(emptyForm())).toEqual(["videos: no_video", "channels: no_channel", "madeForKids: kids_unknown"]);
  });

  it("words are measured as YouTube measures them, where they stand", () => {
    const long = {
      ...good,
      videos: [{ ...video, title: "a".repeat(101) }],
      description: "й".repeat(2_501),
      channels: [{ channelId: A, changes: { title: "<b>", tags: ["x".repeat(501)] } }],
      publishAt: "2026-11-21T09:00:00Z",
    };
    expect(problems(long)).toEqual([
      "videos.0.title: title_too_long",
      "description: description_too_long",
      "publishAt: publish_at_past",
      "channels.0.changes.title: title_brackets",
      "channels.0.changes.tags: tags_too_long",
    ]);
  });

  it("an address that is none, and a video that goes nowhere", () => {
    const lost = { ...video, source: { kind: "url", url: "file:///etc/passwd" }, channelIds: [] };
    expect(problems({ ...good, videos: [lost] })).toEqual([
      "videos.0.source: url_bad",
      "videos.0.channelIds: no_target",
    ]);
  });
});
