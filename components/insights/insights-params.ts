import { createParser, parseAsString, parseAsStringLiteral } from "@/components/layout/url-params";
import { HASHTAG_SORTS } from "@/lib/services/insights/schemas";
import { isTimeZone } from "@/lib/time/time-zone";

const SORTS = HASHTAG_SORTS.flatMap((field) => [field, `-${field}`]);
const parseAsZone = createParser({
  parse: (text: string) => (isTimeZone(text) ? text : null),
  serialize: (zone: string) => zone,
});

/** What one may group the videos by, beside their duration. */
export const GROUPINGS = ["kind", "platform"] as const;

/** What the page keeps in its address beside the filters of every dashboard page. */
export const insightsParams = {
  zone: parseAsZone,
  by: parseAsStringLiteral(GROUPINGS).withDefault("kind"),
  q: parseAsString,
  sort: parseAsStringLiteral(SORTS),
};
