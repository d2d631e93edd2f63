import { fork } from "node:child_process";
import { on, once } from "node:events";
import { z } from "zod";
import { MEMORY_FLAGS } from "@/scripts/runtime/memory-flags";

export const figures = z.record(z.string(), z.union([z.number(), z.string()]));
export type Figures = z.output<typeof figures>;

export type Part = {
  /** What it told first. */
  told: Figures;
  /** One question after the other: see `answer`. */
  ask: (question: string) => Promise<Figures>;
  end: () => Promise<void>;
};

/** A part of a benchmark in a process of its own, started as the app is. */
export async function startPart(file: URL, args: readonly (string | number)[]): Promise<Part> {
  const execArgv = [...MEMORY_FLAGS, "--conditions=react-server", "--import", "tsx"];
  const child = fork(file, args.map(String), { execArgv });
  const ended = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`${file.pathname} ended with code ${code}.`);
  });
  const hear = async () => {
    const told = once(child, "message");
    await Promise.race([told, ended]);
    return figures.parse((await told)[0]);
  };
  return {
    told: await hear(),
    ask: (question) => {
      const heard = hear();
      child.send(question);
      return heard;
    },
    end: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** Runs a part that sends its figures and ends. */
export async function inProcess(file: URL, args: readonly (string | number)[]): Promise<Figures> {
  const part = await startPart(file, args);
  await part.end();
  return part.told;
}

/** What a part tells when it is done. */
export function tell(found: Figures): void {
  process.send?.(found);
  process.disconnect?.();
}

/** A part that tells that it is ready, and answers until nobody is left to ask. */
export async function answer(work: (question: string) => Promise<Figures>): Promise<void> {
  const gone = new AbortController();
  process.once("disconnect", () => gone.abort());
  process.send?.({});
  try {
    for await (const [question] of on(process, "message", { signal: gone.signal })) {
      process.send?.(await work(String(question)));
    }
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}

/** `npm run bench -- NAME --days=6`: 0.6 M snapshots; 60: 6 M. Without it, what the benchmark takes by itself. */
export function askedDays(fallback: readonly number[]): readonly number[] {
  const given = process.argv.find((arg) => arg.startsWith("--days="));
  return given ? [Number(given.slice("--days=".length))] : fallback;
}

export const sizeOf = (days: number): string => `${days / 10} M`;
