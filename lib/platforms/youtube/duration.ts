import { isoSeconds } from "../text-formats/parse-duration";

/** Seconds of an ISO 8601 duration as the Data API writes it (`PT1H2M3S`, `P1DT2H`). `P0D` is a live stream: unknown. */
export const durationSeconds = (text: string | null | undefined): number | null =>
  text && text !== "P0D" ? isoSeconds(text) : null;
