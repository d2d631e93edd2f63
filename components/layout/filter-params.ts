import { parseCivilDay } from "@/components/layout/civil-day";
import { parseAsId } from "@/components/layout/parse-as-id";
import { parseRolling, type Rolling } from "@/components/layout/period";
import { PLATFORMS } from "@/components/layout/platforms";
import { createParser, parseAsStringLiteral } from "@/components/layout/url-params";

const parseAsCivilDay = createParser({ parse: parseCivilDay, serialize: (day: string) => day });
const parseAsRolling = createParser({ parse: parseRolling, serialize: (rolling: Rolling) => rolling });

/** The filters that every dashboard page keeps in its address; the same parsers serve the server and the browser. */
export const periodParams = { period: parseAsRolling, from: parseAsCivilDay, to: parseAsCivilDay };
export const platformParams = { platform: parseAsStringLiteral(PLATFORMS) };
export const bloggerParams = { blogger: parseAsId };
