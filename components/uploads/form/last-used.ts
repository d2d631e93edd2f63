import type { ChannelDto } from "@/lib/services/channels/schemas";
import { type TemplateValues, templateValues } from "@/lib/services/upload-templates/schemas";

/** What the last upload to a channel was filled in with, as far as it is still understood. */
export function lastUsedOf(channel: Pick<ChannelDto, "lastUsed">): TemplateValues {
  const known = templateValues.safeParse(channel.lastUsed);
  return known.success ? withoutWords(known.data) : {};
}

/** The last video's words are its own; only how it was published is a habit. */
function withoutWords({ description: _, ...habits }: TemplateValues): TemplateValues {
  return habits;
}
