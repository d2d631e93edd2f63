import { setTimeout as delay } from "node:timers/promises";

/** Asks again and again until the answer is neither undefined nor false; says what it waited for when that never comes. */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result | undefined | false> | Result | undefined | false,
  patienceMs = 60_000,
): Promise<Result> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs} ms in vain for ${what}`);
    await delay(20);
  }
}
