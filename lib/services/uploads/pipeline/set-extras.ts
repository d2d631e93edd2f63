import "server-only";
import { AppError, PlatformError } from "@/lib/errors";
import { addToPlaylist } from "@/lib/platforms/youtube/owner/add-to-playlist";
import { setThumbnail } from "@/lib/platforms/youtube/owner/set-thumbnail";
import type { SystemCtx } from "@/lib/services/context";
import { getReadyMedia } from "@/lib/services/uploads/get-ready-media";
import { storage } from "@/lib/storage/storage";
import { noteUpload } from "../note-upload";
import { go, type Next, type UploadRun, waitFor } from "../rules/phases";
import { storedWarnings } from "../to-upload-dto";
import type { UploadRow } from "../upload-row";
import { inUploadStep, type StepGiven } from "./in-upload-step";

/** So often something is tried that may pass; then it is a remark, for the video itself is there. */
const TRIES = 4;
const PAUSE_MS = 5_000;

type Extra = { name: "thumbnail" | "playlist"; work: (given: StepGiven, youtubeId: string) => Promise<object> };

const EXTRAS: readonly (Extra & { wanted: (upload: UploadRow) => boolean })[] = [
  { name: "thumbnail", wanted: (upload) => upload.thumbnailFileId !== null, work: putThumbnail },
  { name: "playlist", wanted: (upload) => upload.playlistId !== null, work: putIntoPlaylist },
];

/** Step `extras`: thumbnail and playlist. What cannot be done is a remark, never the end of the upload. */
export const setExtras = (ctx: SystemCtx, run: UploadRun): Promise<Next> =>
  inUploadStep(ctx, run, "extras", ["processing"], async (given) => {
    const { upload, ctx } = given;
    for (const extra of EXTRAS) {
      if (!extra.wanted(upload) || (await countOf(given, `${extra.name}_set`)) > 0) continue;
      if (storedWarnings.parse(upload.warnings).some(({ code }) => code === `${extra.name}_failed`)) continue;
      if (!(await attempt(given, extra))) return waitFor("extras", new Date(Date.now() + PAUSE_MS), ctx.now);
    }
    return go("check");
  });

const countOf = ({ ctx, upload }: StepGiven, type: string): Promise<number> =>
  ctx.db.uploadEvent.count({ where: { uploadId: upload.id, type } });

/** False: it failed in a way that may pass, and is to be tried again. */
async function attempt(given: StepGiven, { name, work }: Extra): Promise<boolean> {
  const { ctx, upload, signal } = given;
  try {
    const evidence = await work(given, upload.youtubeId ?? "");
    const event = { type: `${name}_set`, detail: "", evidence: { ...evidence } };
    await ctx.db.$transaction((tx) => noteUpload(tx, ctx, upload, { event }));
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PlatformError || error instanceof AppError)) throw error;
    const passing = error instanceof PlatformError && ["unavailable", "rate_limited"].includes(error.kind);
    const again = passing && (await countOf(given, `${name}_problem`)) + 1 < TRIES;
    await remark(given, name, error.message, again);
    return !again;
  }
}

async function remark({ ctx, upload }: StepGiven, name: Extra["name"], detail: string, again: boolean): Promise<void> {
  const current = await ctx.db.upload.findUniqueOrThrow({ where: { id: upload.id }, select: { warnings: true } });
  const warnings = [...storedWarnings.parse(current.warnings), { code: `${name}_failed`, detail }];
  await ctx.db.$transaction((tx) =>
    noteUpload(tx, ctx, upload, {
      ...(again ? {} : { data: { warnings } }),
      event: { type: again ? `${name}_problem` : `${name}_failed`, detail },
    }),
  );
}

async function putThumbnail({ ctx, upload, owner }: StepGiven, youtubeId: string): Promise<object> {
  const file = await getReadyMedia(
    { db: ctx.db, workspaceId: upload.workspaceId },
    upload.thumbnailFileId ?? "",
    "image",
  );
  const bytes = file.size ?? 0n;
  const open = () => storage().read(file.storageKey);
  await setThumbnail(youtubeId, { bytes, contentType: file.mimeType ?? "image/jpeg", open }, owner);
  return { fileId: file.id, bytes: bytes.toString() };
}

async function putIntoPlaylist({ upload, owner }: StepGiven, youtubeId: string): Promise<object> {
  const playlistId = upload.playlistId ?? "";
  return { playlistId, outcome: await addToPlaylist({ playlistId, videoId: youtubeId }, owner) };
}
