import { type Finding, reasonOf } from "@/scripts/doctor/finding";

/** Any answer will do, also a refusal: it proves the way there. */
export async function reach(part: string, url: string, says: string): Promise<Finding> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(8_000), redirect: "manual" });
    return { part, state: "ok", says: `${says}; ${new URL(url).host} answers` };
  } catch (error) {
    const host = new URL(url).host;
    return {
      part,
      state: "missing",
      says: `${host} cannot be reached: ${reasonOf(error)}`,
      cost: "Parses through it fail.",
    };
  }
}
