import { hashtags } from "@/lib/platforms/hashtags";
import type { Platform } from "@/prisma/generated/enums";

type Texts = { platform: Platform; title: string; description: string | null; tags: readonly string[] };

/**
 * Hashtags of a video, folded to lower case, sorted. What YouTube calls tags are keywords: there they stand in the title and
 * the description. On the other platforms the stored tags are the caption's hashtags; a title may be the caption cut short.
 */
export function videoHashtags({ platform, title, description, tags }: Texts): string[] {
  const stored = platform === "youtube" ? [] : tags;
  const found = stored.length > 0 ? stored : hashtags([title, description ?? ""].join("\n"));
  return [...new Set(found.map((tag) => tag.normalize("NFKC").toLowerCase()))].sort();
}
