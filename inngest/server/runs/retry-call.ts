import type { LockedRun } from "@/inngest/server/runs/lock-run";
import type { Call, Sending } from "@/inngest/server/store/queue";

const MAX_PAUSE_MS = 10_000;

/** The same call again as the next attempt: when the app said, else after the delay of that attempt (±10 %). */
export function retryCall(
  run: Pick<LockedRun, "priority">,
  call: Call,
  delaysMs: readonly number[],
  retryAt: Date | undefined,
): Sending {
  const delay = delaysMs[Math.min(call.attempt, delaysMs.length - 1)] ?? 0;
  const at = retryAt ?? new Date(Date.now() + delay * (0.9 + Math.random() * 0.2));
  const work = { ...call, attempt: call.attempt + 1, generation: call.generation + 1, losses: 0, place: undefined };
  return { work, at, priority: run.priority };
}

/** The same attempt again, since the app was away: soon at first, then every ten seconds for as long as it takes. */
export function repeatCall(run: Pick<LockedRun, "priority">, call: Call): Sending {
  const pause = Math.min(100 * 2 ** Math.min(call.losses, 10), MAX_PAUSE_MS);
  const work = { ...call, losses: call.losses + 1, generation: call.generation + 1, place: undefined };
  return { work, at: new Date(Date.now() + pause), priority: run.priority };
}
