import "server-only";
import { PrivateAddressError } from "@/lib/net/public-address";
import { FetchLimitError, safeFetch } from "@/lib/net/safe-fetch";
import { log } from "@/lib/observability/log";
import { type Resized, resizeImage } from "./resize-image";

const HOUR_MS = 3_600_000;
export type Fetched = { image: Resized } | { image: null; askAgainMs: number };

/** Asks the platform for a picture, once, and shrinks it. A failure says after what time asking again makes sense. */
export async function fetchImage(sourceUrl: string, width: number): Promise<Fetched> {
  let answered = false;
  try {
    const answer = await safeFetch(sourceUrl, { maxBytes: 8_000_000, timeoutMs: 10_000, accept: "image/*" });
    if (answer.status >= 500 || answer.status === 429) return { image: null, askAgainMs: HOUR_MS / 6 };
    if (answer.status !== 200) return { image: null, askAgainMs: 24 * HOUR_MS };
    answered = true;
    return { image: await resizeImage(answer.bytes, width) };
  } catch (error) {
    log().info({ err: error, host: URL.parse(sourceUrl)?.host }, "picture not kept");
    const isFinal = answered || error instanceof PrivateAddressError || error instanceof FetchLimitError;
    return { image: null, askAgainMs: isFinal ? 24 * HOUR_MS : HOUR_MS / 6 };
  }
}
