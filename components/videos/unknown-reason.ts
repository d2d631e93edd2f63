import type { VideoDto } from "@/lib/services/videos/schemas";

type Figure = "views" | "likes" | "comments" | "shares" | "favorites";

/** Which words say why a figure of a video is unknown: a picture has no views, whoever looks at it. */
export function unknownReason(video: Pick<VideoDto, "platform" | "kind">, figure: Figure) {
  if (figure !== "views") return figure;
  const picture = video.kind === "photo" || (video.kind === "post" && video.platform === "instagram");
  return picture ? "pictureViews" : "notObserved";
}
