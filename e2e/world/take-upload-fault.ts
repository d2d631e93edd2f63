import { chance } from "./ids";
import { type UploadFault, type UploadMoment, uploadFault } from "./upload-faults";
import type { UploadWorld } from "./upload-state";

type Kind = UploadFault["kind"];

const ANYWHERE: Kind[] = ["unavailable_before", "rate", "unauthorized", "slow", "lost_answer"];
const WITH_BYTES: Kind[] = [...ANYWHERE, "cut", "unavailable_after", "keeps_less", "keeps_nothing"];
const POSSIBLE: Record<UploadMoment, Kind[]> = {
  create: ANYWHERE,
  probe: ANYWHERE,
  thumbnail: ANYWHERE,
  chunk: WITH_BYTES,
  last: WITH_BYTES,
};

function byChance(uploads: UploadWorld, on: UploadMoment): UploadFault | undefined {
  if (!uploads.chaos) return undefined;
  const { seed, rate, kinds } = uploads.chaos;
  uploads.throws += 1;
  const throwOf = (what: string) => chance(`${seed}:${uploads.throws}:${what}`);
  const possible = POSSIBLE[on].filter((kind) => kinds?.includes(kind) ?? true);
  const kind = possible[Math.floor(throwOf("kind") * possible.length)];
  if (throwOf("happens") >= rate || kind === undefined) return undefined;
  return uploadFault.parse({ on, kind, bytes: Math.floor(throwOf("bytes") * 4_000_000), delayMs: 50 });
}

/** The fault that is due for a request, counted down; else one by chance. */
export function takeUploadFault(uploads: UploadWorld, moment: UploadMoment): UploadFault | undefined {
  const index = uploads.faults.findIndex((fault) => fault.on === moment);
  const fault = uploads.faults[index];
  if (!fault) return byChance(uploads, moment);
  if (fault.after > 0) {
    fault.after -= 1;
    return undefined;
  }
  fault.times -= 1;
  if (fault.times <= 0) uploads.faults.splice(index, 1);
  return fault;
}
