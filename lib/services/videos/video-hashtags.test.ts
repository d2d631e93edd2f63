import { describe, expect, it } from "vitest";
import { videoHashtags } from "./video-hashtags";

const video = { platform: "youtube", title: "", description: null, tags: [] } as const;

describe("hashtags of a video", () => {
  it("stand in the title and the description on YouTube, where tags are keywords", () => {
    const texts = { title: "Lamps #DIY", description: "More: #Light #diy", tags: ["home", "lamp"] };
    expect(videoHashtags({ ...video, ...texts })).toEqual(["diy", "light"]);
  });
  it("are the stored tags elsewhere, and those of a caption that came without", () => {
    expect(
      videoHashtags({ ...video, platform: "tiktok", title: "cut sho #fy", tags: ["FYP", "ＦＹＰ", "Sea"] }),
    ).toEqual(["fyp", "sea"]);
    expect(videoHashtags({ ...video, platform: "instagram", title: "#Sea" })).toEqual(["sea"]);
  });
});
