import type { SendOptions } from "./contract";

const PULSE_MS = 500;

/** Tells of a chunk under way, twice a second, never twice at a time. What telling throws ends the chunk. */
export function pulse({ onProgress }: SendOptions, confirmed: bigint, end: (error: unknown) => void) {
  let inFlight = 0;
  let told = Date.now();
  let telling: Promise<void> | undefined;
  return {
    sent(bytes: number): void {
      inFlight += bytes;
      if (!onProgress || telling || Date.now() - told < PULSE_MS) return;
      told = Date.now();
      telling = onProgress({ confirmed, inFlight: BigInt(inFlight) }).then(() => {
        telling = undefined;
      }, end);
    },
    /** Waits for the last telling, so that nothing older comes after what is said next. */
    settled: async (): Promise<void> => telling,
  };
}
