import "server-only";
import type { SystemCtx } from "@/lib/services/context";
import { savePost } from "@/lib/services/posts/save-post";
import { noteUpload } from "../note-upload";
import { end, go, type Next, type UploadRun } from "../rules/phases";
import { inUploadStep } from "./in-upload-step";
import { postFacts } from "./post-facts";

/** Step `save`: the video is kept as a post, before anything else can go wrong with it. Private until it was read otherwise. */
export const savePublished = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "save", ["processing"], async ({ ctx, upload }) => {
    const { youtubeId } = upload;
    if (youtubeId === null) throw new Error("An upload is in processing without its video.");
    if (upload.post) return go("extras");
    const noted = await ctx.db.$transaction(async (tx) => {
      const seen = { privacy: upload.actualPrivacy ?? "private", publishedAt: null, gone: false, at: ctx.now };
      const postId = await savePost(tx, postFacts(upload, youtubeId, seen));
      const event = { type: "post_saved", detail: "", evidence: { postId, youtubeId } };
      return noteUpload(tx, ctx, upload, { event });
    });
    return noted ? go("extras") : end("moved meanwhile");
  });
