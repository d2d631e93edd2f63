import type { FieldError } from "@/lib/errors";

// developers.google.com/youtube/v3/docs/videos: snippet.title, snippet.description, snippet.tags[], status.publishAt
export const MAX_TITLE_LENGTH = 100;
export const MAX_DESCRIPTION_BYTES = 5_000;
export const MAX_TAGS_LENGTH = 500;

/** Characters as people count them: an emoji outside the basic plane is one. */
export const titleLength = (title: string): number => [...title].length;

/** UTF-8 bytes: a Cyrillic letter is two, most emoji are four. */
export const descriptionBytes = (description: string): number => new TextEncoder().encode(description).length;

/** YouTube counts the commas between tags, and two quotes around each tag that holds a space. */
export function tagsLength(tags: readonly string[]): number {
  const commas = Math.max(0, tags.length - 1);
  return tags.reduce((sum, tag) => sum + [...tag].length + (/\s/.test(tag) ? 2 : 0), commas);
}

export type Metadata = {
  title: string;
  description: string;
  tags: readonly string[];
  privacyStatus: "public" | "unlisted" | "private";
  publishAt?: string | null | undefined;
};

const problem = (path: string, code: string, detail: string): FieldError => ({ path, code, detail });

/** What YouTube would refuse, before anything is sent. Empty: it is in order. `now` decides what a past time is. */
export function checkMetadata(metadata: Metadata, now: Date): FieldError[] {
  return [
    ...checkTitle(metadata.title),
    ...checkDescription(metadata.description),
    ...checkTags(metadata.tags),
    ...checkPublishAt(metadata, now),
  ];
}

function checkTitle(title: string): FieldError[] {
  const length = titleLength(title.trim());
  if (length === 0) return [problem("title", "title_empty", "Write a title.")];
  if (length > MAX_TITLE_LENGTH) {
    const detail = `The title has ${length} characters; YouTube takes at most ${MAX_TITLE_LENGTH}.`;
    return [problem("title", "title_too_long", detail)];
  }
  if (/[<>]/.test(title)) return [problem("title", "title_brackets", "YouTube takes no < or > in a title.")];
  return [];
}

function checkDescription(description: string): FieldError[] {
  const bytes = descriptionBytes(description);
  if (bytes > MAX_DESCRIPTION_BYTES) {
    const detail = `The description has ${bytes} bytes; YouTube takes at most ${MAX_DESCRIPTION_BYTES}. A Cyrillic letter is two, an emoji four.`;
    return [problem("description", "description_too_long", detail)];
  }
  if (/[<>]/.test(description)) {
    return [problem("description", "description_brackets", "YouTube takes no < or > in a description.")];
  }
  return [];
}

function checkTags(tags: readonly string[]): FieldError[] {
  const length = tagsLength(tags);
  const odd = tags.find((tag) => /[<>",]/.test(tag));
  if (odd !== undefined) {
    return [problem("tags", "tag_characters", `The tag “${odd}” holds one of < > " , which YouTube does not take.`)];
  }
  if (length > MAX_TAGS_LENGTH) {
    const detail = `The tags have ${length} characters with their commas and quotes; YouTube takes at most ${MAX_TAGS_LENGTH}.`;
    return [problem("tags", "tags_too_long", detail)];
  }
  return [];
}

function checkPublishAt({ publishAt }: Metadata, now: Date): FieldError[] {
  if (!publishAt) return [];
  if (Date.parse(publishAt) <= now.getTime()) {
    return [problem("publishAt", "publish_at_past", "This time has passed. Choose a later one, or publish at once.")];
  }
  return [];
}
