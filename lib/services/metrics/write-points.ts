import "server-only";
import type { Tx } from "@/lib/db/client";
import { applyPoints } from "./apply-points";
import { insertPoints, type WrittenPoints } from "./insert-points";
import type { ProfilePoint, Sighting, VideoPoint } from "./points";

/**
 * Stores points of one scope and brings everything derived from them up to date, in the caller's transaction: states,
 * rollups, and the views that workspaces have of these profiles. A point whose minute is taken already is left out.
 * The profiles must be locked by the caller.
 */
export async function writePoints(
  tx: Tx,
  scope: string,
  input: { videoPoints: VideoPoint[]; profilePoints: ProfilePoint[]; sightings: Sighting[] },
): Promise<WrittenPoints> {
  const written = await insertPoints(tx, scope, input);
  await applyPoints(tx, scope, { ...written, sightings: input.sightings });
  return written;
}
