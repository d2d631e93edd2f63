import "server-only";
import { CustomSource, type Input, MATROSKA, Input as MediaInput, MP4, QTFF, WEBM } from "mediabunny";
import sharp from "sharp";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage/storage";
import { isCutShort } from "./is-cut-short";
import { readRange } from "./read-range";
import { type Container, HEAD_BYTES, kindOf, MAX_IMAGE_BYTES, MIME_TYPES } from "./rules/limits";
import { sniff } from "./rules/sniff";

export type Inspected = {
  container: Container;
  mimeType: string;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  videoCodec: string | null;
  audioCodec: string | null;
};

/** How long the inner tables of a file may take to read. */
const PATIENCE_MS = 30_000;

const CUT = "The file's inner tables cannot be read: it is cut short or damaged.";

const damaged = (what: string, cause?: unknown) =>
  new AppError("unsupported_media_type", `${what} Export it again, and send that.`, { code: "damaged_media", cause });

/** Says what a file is by its first bytes; throws `unsupported_media` with the name of what it is where we cannot take it. */
export function requireContainer(head: Uint8Array): Container {
  const found = sniff(head);
  if ("container" in found) return found.container;
  throw new AppError(
    "unsupported_media_type",
    `This is ${found.other}. Send an MP4, MOV, WebM or MKV video, or a JPEG or PNG picture.`,
    { code: "unsupported_media" },
  );
}

/** Reads a stored file's container, duration, picture size (as shown, after rotation) and codecs, whatever it is called. */
export async function inspectMedia(key: string): Promise<Inspected> {
  const size = await storage().size(key);
  if (size === null) throw new AppError("not_found", "The stored file is gone.", { code: "object_missing" });
  const container = requireContainer(await readRange(key, 0n, BigInt(HEAD_BYTES) - 1n));
  const base = { container, mimeType: MIME_TYPES[container] };
  if (kindOf(container) === "image") return { ...base, ...(await inspectImage(key, size)) };
  if ((container === "mp4" || container === "mov") && (await isCutShort(key, size))) throw damaged(CUT);
  return { ...base, ...(await inspectVideo(key, size)) };
}

async function inspectImage(key: string, size: bigint): Promise<Omit<Inspected, "container" | "mimeType">> {
  if (size > MAX_IMAGE_BYTES) {
    throw new AppError("payload_too_large", "A picture has at most 32 MiB.", { code: "image_too_large" });
  }
  try {
    const { autoOrient } = await sharp(await readRange(key, 0n)).metadata();
    return { durationMs: null, width: autoOrient.width, height: autoOrient.height, videoCodec: null, audioCodec: null };
  } catch (error) {
    throw damaged("The picture cannot be read.", error);
  }
}

async function inspectVideo(key: string, size: bigint): Promise<Omit<Inspected, "container" | "mimeType">> {
  let unread: unknown;
  const read = async (start: number, end: number) => {
    try {
      return await readRange(key, BigInt(start), BigInt(end) - 1n);
    } catch (error) {
      unread ??= error;
      throw error;
    }
  };
  const source = new CustomSource({ getSize: () => Number(size), read, prefetchProfile: "fileSystem" });
  const input = new MediaInput({ formats: [MP4, QTFF, WEBM, MATROSKA], source });
  try {
    return await inTime(readTracks(input));
  } catch (error) {
    // The store's failure is not the file's.
    if (unread !== undefined) throw unread;
    if (error instanceof AppError) throw error;
    throw damaged(CUT, error);
  } finally {
    input.dispose();
  }
}

async function readTracks(input: Input): Promise<Omit<Inspected, "container" | "mimeType">> {
  const video = await input.getPrimaryVideoTrack();
  if (video === null) throw damaged((await input.getTracks()).length === 0 ? CUT : "The file holds no video track.");
  const audio = await input.getPrimaryAudioTrack();
  const seconds = (await input.getDurationFromMetadata()) ?? (await input.computeDuration());
  return {
    durationMs: seconds > 0 ? Math.round(seconds * 1_000) : null,
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
    videoCodec: (await video.getCodec()) ?? codecName(await video.getInternalCodecId()),
    audioCodec: audio && ((await audio.getCodec()) ?? codecName(await audio.getInternalCodecId())),
  };
}

const codecName = (id: unknown): string | null =>
  typeof id === "string" || typeof id === "number" ? String(id) : null;

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(damaged("The file's inner tables take too long to read.")), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
