import type { MediaFileDto } from "@/lib/services/files/schemas";
import {
  type DraftChannel,
  type DraftSource,
  type DraftVideo,
  type UploadFormValues,
  uploadFormValues,
} from "@/lib/services/upload-drafts/schemas";

export const emptyForm = (): UploadFormValues => uploadFormValues.parse({});

/** A title to start from: the file's name without its ending, underscores read as spaces. */
export const titleFromFile = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,4}$/i, "")
    .replaceAll("_", " ")
    .trim();

/** The last part of an address, where it says something. */
export function titleFromUrl(url: string): string {
  if (!URL.canParse(url)) return "";
  const last = new URL(url).pathname.split("/").at(-1) ?? "";
  return titleFromFile(decodeText(last));
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

export function newVideo(source: DraftSource): DraftVideo {
  const title = source.kind === "file" ? titleFromFile(source.name) : titleFromUrl(source.url);
  return { key: crypto.randomUUID(), source, title, thumbnailFileId: null, channelIds: null };
}

/** A file that is in storage already. */
export const storedSource = ({ id, name, size }: MediaFileDto): DraftSource => ({
  kind: "file",
  fileId: id,
  name,
  size: size === null ? null : Number(size),
});

export const storedVideo = (file: MediaFileDto): DraftVideo => newVideo(storedSource(file));

/** The chosen channels that a video goes to. */
export function targetsOf(values: Pick<UploadFormValues, "channels">, video: DraftVideo): DraftChannel[] {
  const { channelIds } = video;
  return values.channels.filter(({ channelId }) => channelIds === null || channelIds.includes(channelId));
}

/** How many uploads the form makes. */
export const countUploads = (values: Pick<UploadFormValues, "channels" | "videos">): number =>
  values.videos.reduce((sum, video) => sum + targetsOf(values, video).length, 0);

/** Web addresses of a pasted text, one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text);
