import type { youtube_v3 } from "googleapis/build/src/apis/youtube/index.js";
import { ownStatus } from "./own-status";
import type { UploadSession } from "./upload-state";
import type { WorldState } from "./world-state";

/** All bytes are there: the video exists, once however often it is asked. */
export function finishUpload(state: WorldState, session: UploadSession): youtube_v3.Schema$Video {
  const channel = state.population.byId.get(session.channelId);
  if (!channel) throw new Error("a session without a channel");
  if (session.videoId === null) {
    const { body } = session;
    const video = state.publish(channel, body.title, {
      description: body.description,
      tags: body.tags,
      categoryId: body.categoryId,
      state: body.privacy,
      cap: 5_000,
      ...(body.publishAt ? { publishedAt: body.publishAt } : {}),
      own: {
        ...body,
        sha256: session.hash.digest("hex"),
        fileName: session.fileName,
        bytes: session.total,
        uploadedAt: state.now(),
        processed: false,
        failureReason: state.uploads.nextOutcome?.failureReason ?? null,
        rejectionReason: state.uploads.nextOutcome?.rejectionReason ?? null,
        locked: state.uploads.unaudited,
        thumbnail: null,
        notifySubscribers: session.notifySubscribers,
      },
    });
    state.uploads.nextOutcome = null;
    session.videoId = video.id;
  }
  const video = state.population.videos.get(session.videoId);
  if (!video) throw new Error("a finished session without its video");
  return {
    kind: "youtube#video",
    id: video.id,
    snippet: { title: video.title, channelId: channel.id, publishedAt: state.now().toISOString() },
    status: ownStatus(state, video, true).status,
  };
}
